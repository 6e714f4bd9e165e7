package org.tsuzuki.export;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Ids;

/** A choice under a name. */
@Entity
class SavedExport {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID staffId;
    private String name;
    private String address;
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected SavedExport() {} // for JPA

    SavedExport(UUID staffId, String name, String address, Instant now) {
        this.id = Ids.next();
        this.staffId = staffId;
        this.name = name;
        this.address = address;
        this.savedAt = now;
    }

    void change(String other, Instant now) {
        address = other;
        savedAt = now;
    }

    NamedExport named() {
        return new NamedExport(name, address);
    }
}
