package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.ASKED_TOO_LATE;
import static org.tsuzuki.advice.criteria.ReasonCode.ASK_BEFORE;
import static org.tsuzuki.advice.criteria.ReasonCode.ASK_CROSS_BORDER;
import static org.tsuzuki.advice.criteria.ReasonCode.DATES_CALCULATED;
import static org.tsuzuki.advice.criteria.ReasonCode.FETCH_PUK;
import static org.tsuzuki.advice.criteria.ReasonCode.FETCH_PUK_FROM;
import static org.tsuzuki.advice.criteria.ReasonCode.FROM_ABROAD_BY;
import static org.tsuzuki.advice.criteria.ReasonCode.LOCAL_SIM_CHEAPER;
import static org.tsuzuki.advice.criteria.ReasonCode.REOPEN_BY;
import static org.tsuzuki.advice.criteria.ReasonCode.SMS_TO_OLD_PROFILE;
import static org.tsuzuki.advice.criteria.ReasonCode.SOMEONE_IN_JAPAN;
import static org.tsuzuki.advice.criteria.ReasonCode.SOMEONE_IN_JAPAN_BY;
import static org.tsuzuki.advice.criteria.ReasonCode.START_BY;
import static org.tsuzuki.advice.criteria.ReasonCode.STATE_UNKNOWN;
import static org.tsuzuki.advice.criteria.ReasonCode.STOP_LOST_LINE;
import static org.tsuzuki.advice.criteria.ReasonCode.STOP_LOST_LINE_ASK;
import static org.tsuzuki.advice.criteria.ReasonCode.STOP_LOST_LINE_BY;
import static org.tsuzuki.advice.criteria.ReasonCode.STOP_LOST_LINE_ONLINE;
import static org.tsuzuki.advice.criteria.ReasonCode.WORKS_ABROAD;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.advice.situation.CardTrouble;
import org.tsuzuki.advice.situation.CustomerPreference;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.catalogue.kinds.CarrierKind;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDateKind;

/** What is good to say about a card and its customer whatever the channel. */
public final class CardHints {

    private CardHints() {}

    public static List<Reason> of(
            AdvisedLine line, Situation situation, List<AdvisedChannel> channels, LocalDateTime now) {
        var hints = new ArrayList<Reason>();
        if (line.state() == CardState.CLOSED) {
            return hints;
        }
        if (situation.has(CardTrouble.PIN_LOCKED) && line.state() != CardState.LAPSED) {
            hints.add(puk(line.carrier()));
        }
        aboutLine(line, situation, now, hints);
        if (situation.hasShortVisit() && isLargeCarriers5G(line)) {
            hints.add(Reason.of(LOCAL_SIM_CHEAPER));
        }
        if (situation.habits().contains(CustomerPreference.BACK_AND_FORTH)) {
            hints.add(Reason.of(ASK_CROSS_BORDER));
        }
        if (!line.needsNewCard(situation)) {
            remote(channels, WORKS_ABROAD, FROM_ABROAD_BY).ifPresent(hints::add);
            remote(channels, SOMEONE_IN_JAPAN, SOMEONE_IN_JAPAN_BY).ifPresent(hints::add);
        }
        return hints;
    }

    /** The channels that renew from abroad in one way; none of which it is not sure that they are there. */
    private static Optional<Reason> remote(List<AdvisedChannel> channels, ReasonCode way, ReasonCode hint) {
        var names = channels.stream()
                .filter(channel -> channel.verdict().compareTo(Verdict.MAY_FAIL) <= 0)
                .filter(channel ->
                        !AdviceContext.isTrue(channel.offer().conditions().sellsNewCard()))
                .filter(channel -> channel.has(way)
                        && !channel.has(ReasonCode.CARRIER_UNVERIFIED)
                        && !channel.has(ReasonCode.NOTHING_OVERDUE)
                        && !channel.has(ReasonCode.SOURCE_WEAK))
                .map(channel -> channel.offer().channel().name())
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(Reason.of(hint, ReasonTexts.list(names)));
    }

    private static Reason puk(@Nullable Carrier carrier) {
        var source = carrier == null ? null : carrier.puk();
        return source == null ? Reason.of(FETCH_PUK) : Reason.of(FETCH_PUK_FROM, source);
    }

    private static void aboutLine(AdvisedLine line, Situation situation, LocalDateTime now, List<Reason> hints) {
        var undatedBill = line.card().keyDates().isEmpty() && line.terms().billed();
        if (line.state() == CardState.UNKNOWN && !undatedBill) {
            hints.add(Reason.of(STATE_UNKNOWN));
        }
        if (line.state() == CardState.NOT_STARTED) {
            line.card()
                    .keyDates()
                    .get(KeyDateKind.ACTIVATE_BY)
                    .ifPresent(start -> hints.add(Reason.of(START_BY, start.lastDay())));
        }
        if (line.state() == CardState.LOST) {
            stop(line.carrier())
                    .or(() -> line.needsNewCard(situation)
                            ? Optional.empty()
                            : Optional.of(Reason.of(STOP_LOST_LINE_ASK)))
                    .ifPresent(hints::add);
        }
        line.reopenBy(now).map(last -> Reason.of(REOPEN_BY, last)).ifPresent(hints::add);
        if (line.hasCalculatedEnd()) {
            hints.add(Reason.of(DATES_CALCULATED));
        }
        if (line.isProfileGone(situation) && !line.reissuing().isEmpty() && line.state() != CardState.LAPSED) {
            hints.add(Reason.of(SMS_TO_OLD_PROFILE));
        }
        line.askBefore()
                .map(JapanTime::at)
                .map(last -> ReasonTexts.until(line.isAskedTooLate(now) ? ASKED_TOO_LATE : ASK_BEFORE, last))
                .ifPresent(hints::add);
    }

    private static Optional<Reason> stop(@Nullable Carrier carrier) {
        return Optional.ofNullable(carrier)
                .map(Carrier::lossNote)
                .map(how -> Reason.of(STOP_LOST_LINE_BY, how))
                .or(() -> lossNumber(carrier).map(number -> Reason.of(STOP_LOST_LINE, number)))
                .or(() -> Optional.ofNullable(carrier)
                        .map(Carrier::hotline)
                        .filter(hotline -> AdviceContext.isTrue(hotline.none()))
                        .map(none -> Reason.of(STOP_LOST_LINE_ONLINE)));
    }

    /** The line is lost, so that a number which answers only from it does not help. */
    private static Optional<String> lossNumber(@Nullable Carrier carrier) {
        return Optional.ofNullable(carrier)
                .map(Carrier::hotline)
                .map(hotline -> Objects.requireNonNullElse(
                        hotline.lossFromOtherLines(), Objects.requireNonNullElse(hotline.fromOtherLines(), "")))
                .filter(number -> !number.isEmpty());
    }

    /** A monthly contract of an operator with a network of its own: wide and fast, but dear and formal. */
    private static boolean isLargeCarriers5G(AdvisedLine line) {
        var carrier = line.carrier();
        return carrier != null
                && carrier.kind() == CarrierKind.MNO
                && line.card().contract() == Contract.POSTPAID
                && line.card().generation() == Generation.G5;
    }
}
