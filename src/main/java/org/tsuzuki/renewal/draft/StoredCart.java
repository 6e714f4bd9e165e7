package org.tsuzuki.renewal.draft;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Ids;

@Entity
@Table(name = "cart")
class StoredCart {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID staffId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Cart content;

    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredCart() {} // for JPA

    public StoredCart(UUID staffId, Cart content, Instant now) {
        this.id = Ids.next();
        this.staffId = staffId;
        this.content = content;
        this.savedAt = now;
    }

    public void save(Cart newContent, Instant now) {
        content = newContent;
        savedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Cart content() {
        return content;
    }
}
