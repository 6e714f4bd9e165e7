package org.tsuzuki.operations.demo.cards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import java.util.Set;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.LineAfterEnd;
import org.tsuzuki.validity.rule.LineTerms;

/** Lays the key dates of a card around today so that it stands in a wanted state, a few of them ending this very day. */
final class DemoFates {

    /** What does not befall a line that lives on whatever is bought for it. */
    private static final Set<CardState> ENDED =
            Set.of(CardState.IN_GRACE, CardState.RECEIVE_ONLY, CardState.SUSPENDED, CardState.LAPSED);

    private static final int LONGEST_AGO = 600;
    private static final int WEEK = CardState.EXPIRING_DAYS + 1;

    private final LocalDate today;
    private final Random random = new Random(4_711);
    private int expiring;

    DemoFates(LocalDate today) {
        this.today = today;
    }

    /**
     * @param period days that one renewal lasts
     * @param line what is left of the card when it ends
     */
    DemoFate next(CardState state, CardKind kind, int period, LineTerms line) {
        if (kind.purpose() == Purpose.NUMBER_KEEPING) {
            return kept();
        }
        if (line.afterEnd() == LineAfterEnd.LINE_STAYS && !line.billed() && ENDED.contains(state)) {
            return livingOn(CardState.DATA_ENDED, kind);
        }
        return switch (state) {
            case ACTIVE -> period <= WEEK ? expiring(kind, period) : served(kind, WEEK + random.nextInt(period - WEEK));
            case EXPIRING -> expiring(kind, period);
            case DATA_ENDED, BILL_DUE ->
                line.afterEnd() == LineAfterEnd.LINE_STAYS ? livingOn(state, kind) : inGrace(kind);
            case IN_GRACE -> inGrace(kind);
            case RECEIVE_ONLY -> receiving(kind);
            case SUSPENDED -> suspended(kind);
            case LAPSED -> lapsed(kind, period);
            case NOT_STARTED ->
                new DemoFate(state, KeyDates.of(KeyDate.of(KeyDateKind.ACTIVATE_BY, in(1 + random.nextInt(60)))), null);
            case LOST -> lost(kind, period);
            case CLOSED -> closed(kind, period);
            case UNKNOWN -> new DemoFate(state, KeyDates.NONE, null);
        };
    }

    private DemoFate kept() {
        var release = YearMonth.from(in(200 + random.nextInt(1200))).atDay(1);
        return new DemoFate(CardState.ACTIVE, released(KeyDates.NONE, release), null);
    }

    /** Those that end within the week end on each of its days in turn, today first. */
    private DemoFate expiring(CardKind kind, int period) {
        return served(kind, expiring++ % Math.min(WEEK, period));
    }

    private DemoFate served(CardKind kind, int daysLeft) {
        var end = kind.contract() == Contract.POSTPAID ? YearMonth.from(today).atEndOfMonth() : in(daysLeft);
        var keyDates = service(kind, end);
        return new DemoFate(LineTerms.UNKNOWN.state(keyDates, noon(), false, false), keyDates, end);
    }

    private DemoFate livingOn(CardState state, CardKind kind) {
        var end = ended(kind, 1 + random.nextInt(15));
        return new DemoFate(state, service(kind, end), end);
    }

    private DemoFate inGrace(CardKind kind) {
        var end = ended(kind, 1 + random.nextInt(15));
        var release = in(1 + random.nextInt(30));
        return new DemoFate(CardState.IN_GRACE, released(service(kind, end), release), end);
    }

    private DemoFate receiving(CardKind kind) {
        var end = ended(kind, 1 + random.nextInt(40));
        var release = in(6 + random.nextInt(100));
        var keyDates = service(kind, end).with(KeyDate.of(KeyDateKind.RECEIVING, release.minusDays(1)));
        return new DemoFate(CardState.RECEIVE_ONLY, released(keyDates, release), end);
    }

    private DemoFate suspended(CardKind kind) {
        var since = random.nextInt(20);
        var end = ended(kind, since + 1);
        var keyDates = service(kind, end).with(KeyDate.of(KeyDateKind.SUSPENSION, in(-since)));
        return new DemoFate(CardState.SUSPENDED, released(keyDates, in(2 + random.nextInt(25))), end);
    }

    private DemoFate lapsed(CardKind kind, int period) {
        var released = 1 + random.nextInt(longAgo(period));
        var end = ended(kind, released + 30);
        return new DemoFate(CardState.LAPSED, released(service(kind, end), in(-released)), end);
    }

    private DemoFate lost(CardKind kind, int period) {
        var since = 1 + random.nextInt(longAgo(period));
        var end = ended(kind, since - random.nextInt(period));
        return new DemoFate(CardState.LOST, service(kind, end), end, in(-since), null);
    }

    private DemoFate closed(CardKind kind, int period) {
        var since = 1 + random.nextInt(longAgo(period));
        var end = ended(kind, since);
        return new DemoFate(CardState.CLOSED, service(kind, end), end, null, in(-since));
    }

    /** Before it ended it was renewed at least once, when the agency was open already. */
    private static int longAgo(int period) {
        return Math.max(60, LONGEST_AGO - period);
    }

    /** A bill is paid for whole months. */
    private LocalDate ended(CardKind kind, int daysAgo) {
        var day = in(-daysAgo);
        return kind.contract() == Contract.POSTPAID ? day.withDayOfMonth(1).minusDays(1) : day;
    }

    static KeyDates service(CardKind kind, LocalDate end) {
        var data = KeyDates.of(KeyDate.of(KeyDateKind.DATA, end));
        return kind.purpose() == Purpose.VOICE ? data.with(KeyDate.of(KeyDateKind.CALLS, end)) : data;
    }

    private static KeyDates released(KeyDates keyDates, LocalDate release) {
        return keyDates.with(KeyDate.of(KeyDateKind.LAST_CHANCE, release.minusDays(1)))
                .with(KeyDate.of(KeyDateKind.RELEASE, release));
    }

    private LocalDate in(int days) {
        return today.plusDays(days);
    }

    private Instant noon() {
        return today.atTime(12, 0).atZone(JapanTime.ZONE).toInstant();
    }
}
