package org.tsuzuki.renewal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Ids;

@Entity
@Table(name = "visit_draft")
class StoredVisit {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID staffId;
    private String content;
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredVisit() {} // for JPA

    StoredVisit(UUID staffId, String content, Instant now) {
        this.id = Ids.next();
        this.staffId = staffId;
        this.content = content;
        this.savedAt = now;
    }

    void save(String newContent, Instant now) {
        content = newContent;
        savedAt = now;
    }

    UUID id() {
        return id;
    }

    String content() {
        return content;
    }
}
