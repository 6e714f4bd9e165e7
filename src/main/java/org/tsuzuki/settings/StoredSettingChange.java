package org.tsuzuki.settings;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change as it is stored; the database refuses to change or delete it. */
@Entity
@Table(name = "setting_change")
class StoredSettingChange {

    @EmbeddedId
    private SettingChangeId id;

    @Version
    private @Nullable Integer version;

    private long valueBefore;
    private long valueAfter;
    private String reason;
    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredSettingChange() {} // for JPA

    StoredSettingChange(SettingChange change) {
        this.id = new SettingChangeId(change.setting(), change.number());
        this.valueBefore = change.before();
        this.valueAfter = change.after();
        this.reason = change.reason();
        this.changedBy = change.by();
        this.changedAt = change.at();
    }

    SettingChange change() {
        return new SettingChange(id.setting(), id.number(), valueBefore, valueAfter, reason, changedBy, changedAt);
    }
}
