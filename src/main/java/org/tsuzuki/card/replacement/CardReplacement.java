package org.tsuzuki.card.replacement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Actor;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;

/** That a card took the place of another; never changed. */
@Entity
class CardReplacement {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "old_card_id"))
    private CardId oldCard;

    @Version
    private @Nullable Integer version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "new_card_id"))
    private CardId newCard;

    private String number;
    private boolean numberKept;
    private String reason;
    private Instant replacedAt;
    private UUID staffId;
    private String staffName;

    @SuppressWarnings("NullAway.Init")
    protected CardReplacement() {} // for JPA

    CardReplacement(CardDetails old, CardId newCard, NewSim sim, Actor actor, Instant now) {
        this.oldCard = old.id();
        this.newCard = newCard;
        this.number = old.identifiers().shown();
        this.numberKept = sim.keepsNumber();
        this.reason = sim.reason().strip();
        this.replacedAt = now;
        this.staffId = actor.staffId();
        this.staffName = actor.name();
    }

    UUID staffId() {
        return staffId;
    }

    Replacement details() {
        return new Replacement(oldCard, newCard, number, numberKept, reason, replacedAt, staffName);
    }
}
