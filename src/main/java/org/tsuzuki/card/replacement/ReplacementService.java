package org.tsuzuki.card.replacement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;

/** A SIM that takes the place of another: one transaction that closes the old card, opens the new one and links them. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class ReplacementService {

    private final CardService cards;
    private final CardReplacements replacements;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    ReplacementService(
            CardService cards,
            CardReplacements replacements,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.cards = cards;
        this.replacements = replacements;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Replaces a card. A number that is kept moves with validity and credit; else the new card starts without.
     *
     * @return the new card
     * @throws ProblemException named by field: a check that is not ticked, no reason, a number that another card has;
     *     without field when the card is closed already
     */
    @Staff.Counter
    @Transactional
    public CardDetails replace(CardId id, NewSim typed) {
        var sim = typed.checked();
        var old = cards.find(id).orElseThrow(() -> ProblemException.of("problem.card.unknown"));
        var next = new NextCard(old, sim);
        next.check();
        cards.change(next.closed(JapanTime.today(clock)));
        var created = cards.create(next.created());
        replacements.save(new CardReplacement(old, created.id(), sim, actor.get(), clock.instant()));
        var shown = created.identifiers().shown();
        events.publishEvent(new DomainChange(
                "card.replaced",
                id.toString(),
                old.identifiers().shown(),
                List.of(new DomainChange.Field(
                        "replacedBy", null, shown.isEmpty() ? created.id().toString() : shown)),
                sim.reason(),
                DomainChange.Ties.personal(
                        old.customerId().value(), id.value(), old.identifiers().lastFour())));
        return created;
    }

    /** What took the place of this card. */
    public Optional<Replacement> after(CardId oldCard) {
        return replacements.findById(oldCard).map(CardReplacement::details);
    }

    /** What this card took the place of. */
    public Optional<Replacement> before(CardId newCard) {
        return replacements.findByNewCard(newCard).map(CardReplacement::details);
    }
}
