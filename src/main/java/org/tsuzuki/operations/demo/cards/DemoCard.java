package org.tsuzuki.operations.demo.cards;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.LineTerms;

/**
 * A card of the demo with what is to become of it.
 *
 * @param customer the number of its customer among the demo's, from 0
 * @param period days that one renewal lasts
 * @param line what is known of its line
 */
public record DemoCard(CardDetails card, int customer, DemoFate fate, int period, LineTerms line) {

    private static final int LONGEST_HISTORY = 720;
    private static final int MOST_RENEWALS = 24;

    public CardId id() {
        return card.id();
    }

    public boolean isMonthly() {
        return card.contract() == Contract.POSTPAID;
    }

    public boolean isKept() {
        return card.purpose() == Purpose.NUMBER_KEEPING;
    }

    public boolean hasHistory() {
        return isKept() || fate.end() != null;
    }

    /** As many as fit between the first days of the agency and the end of the card. */
    public int mostRenewals(LocalDate today) {
        var end = fate.end();
        var endedFor = end == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(end, today));
        return hasHistory() ? Math.clamp((LONGEST_HISTORY - endedFor) / period, 1, MOST_RENEWALS) : 0;
    }

    /** Whether it ends within the week, so that its customer may have renewed it just now. */
    public boolean isDue() {
        return fate.state() == CardState.EXPIRING && !isMonthly() && !isKept();
    }

    /** As it was before a renewal that led to this day. */
    public CardDetails before(LocalDate renewed) {
        var end = isMonthly() ? YearMonth.from(renewed).minusMonths(1).atEndOfMonth() : renewed.minusDays(period);
        return with(card, DemoFates.service(card.kind(), end), null, null);
    }

    /** As it stands on the day on which the demo is filled. */
    public CardDetails asItStands(CardDetails now) {
        return with(now, fate.keyDates(), fate.lostOn(), fate.closedOn());
    }

    private static CardDetails with(
            CardDetails card, KeyDates keyDates, @Nullable LocalDate lostOn, @Nullable LocalDate closedOn) {
        return new CardDetails(
                card.id(),
                card.version(),
                card.customerId(),
                card.carrierId(),
                card.planId(),
                card.kind(),
                card.identifiers(),
                card.boughtAt(),
                card.loginId(),
                card.balance(),
                card.balanceNotedOn(),
                card.note(),
                keyDates,
                lostOn,
                closedOn,
                card.changedAt(),
                card.changedBy());
    }
}
