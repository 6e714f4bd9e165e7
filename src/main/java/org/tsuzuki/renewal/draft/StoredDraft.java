package org.tsuzuki.renewal.draft;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "renewal_draft")
public class StoredDraft {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID cardId;
    private UUID staffId;
    private String content;
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredDraft() {} // for JPA

    StoredDraft(UUID id, UUID cardId, UUID staffId, String content, Instant now) {
        this.id = id;
        this.cardId = cardId;
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

    UUID cardId() {
        return cardId;
    }

    String content() {
        return content;
    }

    Instant savedAt() {
        return savedAt;
    }
}
