package org.tsuzuki.renewal.practice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Ids;

/** That somebody went through a practice renewal to its end; of what they typed nothing is kept. */
@Entity
@Table(name = "practice_walk")
class PracticeWalk {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String finishedBy;
    private Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected PracticeWalk() {} // for JPA

    PracticeWalk(String by, Instant now) {
        this.id = Ids.next();
        this.finishedBy = by;
        this.finishedAt = now;
    }

    UUID id() {
        return id;
    }
}
