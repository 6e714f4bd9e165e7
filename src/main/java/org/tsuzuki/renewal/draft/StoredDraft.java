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
import org.tsuzuki.renewal.quote.RenewalChoice;

@Entity
@Table(name = "renewal_draft")
public class StoredDraft {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID cardId;
    private UUID staffId;

    @JdbcTypeCode(SqlTypes.JSON)
    private RenewalChoice content;

    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredDraft() {} // for JPA

    StoredDraft(UUID id, UUID cardId, UUID staffId, RenewalChoice content, Instant now) {
        this.id = id;
        this.cardId = cardId;
        this.staffId = staffId;
        this.content = content;
        this.savedAt = now;
    }

    void save(RenewalChoice newContent, Instant now) {
        content = newContent;
        savedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID cardId() {
        return cardId;
    }

    RenewalChoice content() {
        return content;
    }

    Instant savedAt() {
        return savedAt;
    }
}
