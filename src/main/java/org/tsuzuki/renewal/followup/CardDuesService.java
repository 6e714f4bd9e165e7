package org.tsuzuki.renewal.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.advice.situation.SituationService;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.money.BranchCounter;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.quote.QuoteCalculator;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;

/** What a card still owes, what is owed for it, and what nobody has seen the end of. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class CardDuesService {

    private static final List<ResultState> OPEN =
            List.of(ResultState.PREPARED, ResultState.SUBMITTED, ResultState.UNKNOWN);

    private final Renewals renewals;
    private final SituationService situations;
    private final Catalogue catalogue;
    private final BranchCounter counter;
    private final Clock clock;

    CardDuesService(
            Renewals renewals, SituationService situations, Catalogue catalogue, BranchCounter counter, Clock clock) {
        this.renewals = renewals;
        this.situations = situations;
        this.catalogue = catalogue;
        this.counter = counter;
        this.clock = clock;
    }

    public CardDues of(CardDetails card) {
        var unpaid = renewals.findUnpaid(card.id());
        var credit = renewals.findOwed(card.customerId().value());
        var waits = renewals.countByCardAndProgressResultIn(card.id(), OPEN) > 0;
        var paidUntil = waits ? null : paidUntil(card);
        return new CardDues(
                unpaid.stream()
                        .map(renewal -> new CardDues.Unpaid(
                                renewal.record(), renewal.sum().held()))
                        .toList(),
                paidUntil,
                situations.isStopped(card.customerId(), card.id()),
                paidUntil == null ? Yen.ZERO : lateFee(card),
                credit.stream().map(Renewal::record).toList());
    }

    /** The renewals of a card of which nobody has seen the result yet, the oldest first. */
    public List<RenewalRecord> pending(CardId card) {
        return renewals.findByCardAndProgressResultInOrderByRecordedAt(card, OPEN).stream()
                .map(Renewal::record)
                .toList();
    }

    /** Those of the cards that were entered at the carrier and whose result nobody has seen: they are served, and looked after. */
    public Set<CardId> served(Collection<CardId> cards) {
        return cards.isEmpty() ? Set.of() : Set.copyOf(renewals.findServed(cards));
    }

    private @Nullable LocalDate paidUntil(CardDetails card) {
        return card.contract() == Contract.POSTPAID && card.closedOn() == null
                ? card.keyDates()
                        .get(KeyDateKind.DATA)
                        .filter(end -> end.isPast(clock.instant()))
                        .map(KeyDate::lastDay)
                        .orElse(null)
                : null;
    }

    /** As the Renew page would find it. */
    private Yen lateFee(CardDetails card) {
        return new QuoteCalculator(catalogue, counter.here(), card, RenewalChoice.nothing(), clock.instant())
                .quote()
                .lateFee();
    }
}
