package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.AGENCY_CAN_PAY;
import static org.tsuzuki.advice.criteria.ReasonCode.AGENCY_MAY_TRY;
import static org.tsuzuki.advice.criteria.ReasonCode.ASK_HOTLINE;
import static org.tsuzuki.advice.criteria.ReasonCode.CASH_BY_NUMBER;
import static org.tsuzuki.advice.criteria.ReasonCode.CASH_ONLY;
import static org.tsuzuki.advice.criteria.ReasonCode.CLOSED_TO_NEW;
import static org.tsuzuki.advice.criteria.ReasonCode.CODE_FOR_CASH;
import static org.tsuzuki.advice.criteria.ReasonCode.COUNTER_TAKES;
import static org.tsuzuki.advice.criteria.ReasonCode.HOLDERS_OWN;
import static org.tsuzuki.advice.criteria.ReasonCode.LARGEST_AMOUNT;
import static org.tsuzuki.advice.criteria.ReasonCode.NO_PAYMENT;
import static org.tsuzuki.advice.criteria.ReasonCode.NO_PAYMENT_BY_PHONE;
import static org.tsuzuki.advice.criteria.ReasonCode.ONLY_TAKES;
import static org.tsuzuki.advice.criteria.ReasonCode.PAYMENT_FEE;
import static org.tsuzuki.advice.criteria.ReasonCode.PAYMENT_LESS_CERTAIN;
import static org.tsuzuki.advice.criteria.ReasonCode.PAYMENT_NOT_MENTIONED;
import static org.tsuzuki.advice.criteria.ReasonCode.PAYMENT_REFUSED;
import static org.tsuzuki.advice.criteria.ReasonCode.PAYMENT_UNKNOWN;
import static org.tsuzuki.advice.criteria.ReasonCode.PAYS_WITH;
import static org.tsuzuki.advice.criteria.ReasonCode.SOME_PLACES_ONLY;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.advice.situation.CardTrouble;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.kinds.AcceptanceList;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.kinds.Credential;
import org.tsuzuki.catalogue.kinds.PaymentKind;
import org.tsuzuki.catalogue.model.Acceptance;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.validity.CardState;

/**
 * Whether this carrier takes on this channel what the customer can pay with. What the agency takes over its counter is
 * another question, and never rules a channel out.
 */
public final class PaymentCriterion {

    private static final String CASH = "CASH";
    private static final String CODE = "TOPUP_CODE";
    private static final String BARCODE_APP = "BARCODE_APP";

    private PaymentCriterion() {}

    public static void judge(AdviceContext it, ReasonCollector findings) {
        if (it.channel().family() == ChannelFamily.AGENCY) {
            judgeCounter(it, findings);
            return;
        }
        if (it.reissues()) {
            return;
        }
        var row = it.offer().acceptance();
        if (AdviceContext.isTrue(row.closedToNew())
                && !it.channel().id().equals(it.history().lastUsed())) {
            findings.object(Verdict.MAY_FAIL, CLOSED_TO_NEW);
        }
        if (row.list() == AcceptanceList.UNKNOWN || row.accepts().isEmpty()) {
            judgeUnknown(it, row, findings);
        } else if (it.situation().payments().isEmpty()) {
            judgeUnasked(it, methods(it, row.accepts()), findings);
        } else {
            judgeAsked(it, row, findings);
        }
        if (row.fee() != null) {
            findings.mention(PAYMENT_FEE, row.fee().amount());
        }
        if (row.largest() != null) {
            findings.mention(LARGEST_AMOUNT, row.largest().amount());
        }
    }

    /** The customer pays the agency, so that no carrier has a say. */
    private static void judgeCounter(AdviceContext it, ReasonCollector findings) {
        var atHand = it.situation().payments();
        if (atHand.isEmpty()) {
            return;
        }
        var taken = methods(it, it.catalogue().paymentMethods().keySet(), PaymentMethod::counter);
        var usable =
                taken.stream().filter(method -> atHand.contains(method.id())).toList();
        if (!usable.isEmpty()) {
            findings.favour(PAYS_WITH, names(usable));
        } else if (!taken.isEmpty()) {
            findings.object(Verdict.MAY_FAIL, COUNTER_TAKES, names(taken));
        }
    }

    private static void judgeUnknown(AdviceContext it, Acceptance row, ReasonCollector findings) {
        var atHand = it.situation().payments();
        var noted = inSomePlaces(it);
        if (!noted.isEmpty()) {
            judgeSomePlaces(it, noted, findings);
        } else if (!atHand.isEmpty() && row.refuses().containsAll(atHand)) {
            refuse(it, row, PAYMENT_REFUSED, names(methods(it, atHand)), findings);
        } else if (it.channel().family() == ChannelFamily.HOTLINE && it.has(CardTrouble.PIN_LOCKED)) {
            findings.object(Verdict.MAY_FAIL, ASK_HOTLINE);
        } else if (it.channel().family() == ChannelFamily.HOTLINE && it.state() != CardState.LOST) {
            findings.object(Verdict.MAY_FAIL, NO_PAYMENT_BY_PHONE);
        } else {
            findings.object(Verdict.MAY_FAIL, PAYMENT_UNKNOWN);
        }
    }

    private static void judgeUnasked(AdviceContext it, List<PaymentMethod> accepted, ReasonCollector findings) {
        if (accepted.isEmpty()) {
            findings.object(Verdict.MAY_FAIL, PAYMENT_UNKNOWN);
        } else if (accepted.stream().allMatch(PaymentMethod::cash)) {
            findings.mention(CASH_ONLY);
        } else if (accepted.stream().allMatch(PaymentCriterion::isCode)) {
            findings.mention(CODE_FOR_CASH);
        } else if (accepted.stream().allMatch(PaymentCriterion::isCard)) {
            PayingCard.judge(it, Verdict.NOT_POSSIBLE, findings);
        } else if (accepted.stream().noneMatch(PaymentCriterion::isUsual)) {
            findings.object(Verdict.MAY_FAIL, ONLY_TAKES, names(accepted));
        }
    }

    private static void judgeAsked(AdviceContext it, Acceptance row, ReasonCollector findings) {
        var accepted = methods(it, row.accepts());
        var usable = usableNow(it, accepted);
        if (!usable.isEmpty()) {
            if (!NotedPlaces.judge(it, atHand(it, usable), findings)) {
                judgeUsable(it, row, accepted, usable, findings);
            }
            return;
        }
        var somewhere = inSomePlaces(it);
        if (!somewhere.isEmpty()) {
            judgeSomePlaces(it, somewhere, findings);
            return;
        }
        var open = methods(it, it.situation().payments(), method -> isLeftOpen(it, row, method));
        if (open.isEmpty()) {
            judgeRefused(it, row, accepted, findings);
        } else if (AdviceContext.isTrue(row.anyPayer())) {
            findings.object(Verdict.MAY_FAIL, AGENCY_CAN_PAY, names(row, accepted));
        } else {
            findings.object(Verdict.MAY_FAIL, PAYMENT_NOT_MENTIONED, names(open), names(row, accepted));
        }
    }

    /** At night only what is bound to no hours, where the customer has such a method. */
    private static List<PaymentMethod> usableNow(AdviceContext it, List<PaymentMethod> accepted) {
        var atAnyHour = it.isClosedNow() ? usableAtAnyHour(it) : List.<PaymentMethod>of();
        return atAnyHour.isEmpty()
                ? accepted.stream().filter(method -> isAtHand(it, method)).toList()
                : atAnyHour;
    }

    /** What pays here whatever the hour, of that which the customer has; all of it when nobody asked. */
    static List<PaymentMethod> usableAtAnyHour(AdviceContext it) {
        var unasked = it.situation().payments().isEmpty();
        return methods(it, it.paysAtAnyHour(), method -> unasked || isAtHand(it, method));
    }

    /** Where the holder's own card or account is demanded, nothing else is worth asking about. */
    private static boolean isLeftOpen(AdviceContext it, Acceptance row, PaymentMethod method) {
        return !row.rulesOut(method.id())
                && !isForeignTo(it.channel().family(), method)
                && (!Boolean.FALSE.equals(row.anyPayer()) || isCard(method) || method.kind() == PaymentKind.BANK);
    }

    /** No page takes notes and coins, and what is charged by itself is a card or an account. */
    private static boolean isForeignTo(ChannelFamily family, PaymentMethod method) {
        return switch (family) {
            case AUTOMATIC -> !isCard(method) && method.kind() != PaymentKind.BANK;
            case WEBSITE, APP, ESIM_PLATFORM -> method.cash();
            case CONVENIENCE_STORE, MACHINE, HOTLINE, SHOP, AGENCY -> false;
        };
    }

    private static void judgeRefused(
            AdviceContext it, Acceptance row, List<PaymentMethod> accepted, ReasonCollector findings) {
        if (row.list() == AcceptanceList.FULL || accepted.stream().allMatch(PaymentMethod::cash)) {
            refuse(it, row, NO_PAYMENT, names(row, accepted), findings);
        } else {
            refuse(it, row, PAYMENT_REFUSED, names(methods(it, it.situation().payments())), findings);
        }
    }

    /** What becomes of a channel that takes nothing of the customer's depends on who may pay there. */
    private static void refuse(
            AdviceContext it, Acceptance row, ReasonCode code, Trilingual methods, ReasonCollector findings) {
        if (AdviceContext.isTrue(row.anyPayer()) && !row.accepts().isEmpty()) {
            findings.object(Verdict.MAY_FAIL, AGENCY_CAN_PAY, names(row, methods(it, row.accepts())));
        } else if (AdviceContext.isTrue(row.anyPayer())) {
            findings.object(Verdict.MAY_FAIL, PAYMENT_UNKNOWN);
        } else if (row.anyPayer() == null && it.channel().family() == ChannelFamily.AUTOMATIC) {
            findings.object(Verdict.LATER, code, methods); // nobody's card is put on somebody else's contract to try
        } else if (row.anyPayer() == null) {
            findings.object(Verdict.MAY_FAIL, code, methods);
            findings.mention(AGENCY_MAY_TRY);
        } else {
            findings.object(Verdict.LATER, code, methods);
            findings.mention(HOLDERS_OWN);
        }
    }

    private static void judgeUsable(
            AdviceContext it,
            Acceptance row,
            List<PaymentMethod> accepted,
            List<PaymentMethod> usable,
            ReasonCollector findings) {
        var sure = usable.stream()
                .filter(method -> !isForSomePlaces(it, method))
                .filter(method -> !row.lessCertain().contains(method.id()))
                .filter(method -> !isCard(method) || PayingCard.isSure(it))
                .toList();
        if (!sure.isEmpty()) {
            praise(it, row, sure, findings);
            return;
        }
        var somewhere =
                usable.stream().filter(method -> isForSomePlaces(it, method)).toList();
        var weak = usable.stream()
                .filter(method -> row.lessCertain().contains(method.id()))
                .toList();
        if (!somewhere.isEmpty()) {
            findings.object(Verdict.MAY_FAIL, SOME_PLACES_ONLY, names(somewhere));
        } else if (!weak.isEmpty()) {
            findings.object(Verdict.MAY_FAIL, PAYMENT_LESS_CERTAIN, names(weak));
        } else {
            var otherMeans = accepted.stream().anyMatch(method -> !isCard(method));
            PayingCard.judge(it, otherMeans ? Verdict.LATER : Verdict.NOT_POSSIBLE, findings);
            demandHolder(row, findings);
        }
    }

    private static void praise(AdviceContext it, Acceptance row, List<PaymentMethod> sure, ReasonCollector findings) {
        findings.favour(PAYS_WITH, names(atHand(it, sure)));
        if (sure.stream().allMatch(PaymentCriterion::isCode) && !holdsCode(it)) {
            findings.mention(CODE_FOR_CASH);
        }
        if (it.channel().family() != ChannelFamily.SHOP
                && it.channel().family() != ChannelFamily.CONVENIENCE_STORE
                && sure.stream().allMatch(PaymentMethod::cash)) {
            findings.mention(CASH_BY_NUMBER);
        }
        if (sure.stream().anyMatch(PaymentCriterion::isCard)) {
            PayingCard.praise(it, findings);
            demandHolder(row, findings);
        }
    }

    private static void demandHolder(Acceptance row, ReasonCollector findings) {
        if (Boolean.FALSE.equals(row.anyPayer())) {
            findings.mention(HOLDERS_OWN);
        }
    }

    private static void judgeSomePlaces(AdviceContext it, List<PaymentMethod> methods, ReasonCollector findings) {
        if (NotedPlaces.judge(it, methods, findings)) {
            return;
        }
        if (it.places().isEmpty()) {
            findings.object(Verdict.MAY_FAIL, SOME_PLACES_ONLY, names(methods));
        } else {
            var taken = methods.stream().filter(method -> NotedPlaces.isTakenSomewhere(it, method));
            findings.favour(PAYS_WITH, names(taken.toList()));
        }
    }

    /** A code is bought in a store for cash, so that whoever has cash has it. */
    private static boolean isAtHand(AdviceContext it, PaymentMethod method) {
        return it.situation().payments().contains(method.id())
                || isCode(method) && (holdsCode(it) || it.situation().payments().contains(CASH));
    }

    /** What the customer really holds of these: cash in place of the code that is bought for it. */
    private static List<PaymentMethod> atHand(AdviceContext it, List<PaymentMethod> methods) {
        var cash = it.catalogue().paymentMethods().get(CASH);
        return methods.stream()
                .map(method -> isCode(method) && !holdsCode(it) && cash != null ? cash : method)
                .toList();
    }

    private static boolean holdsCode(AdviceContext it) {
        return it.situation().payments().contains(CODE) || it.situation().has(Credential.CODE) == Answer.YES;
    }

    /** Whether nothing but codes is taken there. */
    static boolean takesCodesOnly(AdviceContext it) {
        var accepted = it.offer().acceptance().accepts();
        return !accepted.isEmpty() && accepted.stream().allMatch(CODE::equals);
    }

    private static boolean isForSomePlaces(AdviceContext it, PaymentMethod method) {
        return it.conditions().somePlacesOnly().contains(method.id()) && !NotedPlaces.isTakenSomewhere(it, method);
    }

    /** What some places take at most; where the agency has noted places, they know better than the general word. */
    private static List<PaymentMethod> inSomePlaces(AdviceContext it) {
        return methods(it, it.situation().payments(), method -> !it.places().isEmpty() || isForSomePlaces(it, method));
    }

    private static boolean isCard(PaymentMethod method) {
        return method.kind() == PaymentKind.CARD;
    }

    /** What most people have, or have had set up before. */
    private static boolean isUsual(PaymentMethod method) {
        return isCard(method) || method.cash() || method.kind() == PaymentKind.BANK;
    }

    private static boolean isCode(PaymentMethod method) {
        return method.id().equals(CODE);
    }

    private static List<PaymentMethod> methods(AdviceContext it, Collection<String> ids) {
        return methods(it, ids, method -> true);
    }

    private static List<PaymentMethod> methods(
            AdviceContext it, Collection<String> ids, Predicate<PaymentMethod> wanted) {
        var known = it.catalogue().paymentMethods();
        return ids.stream()
                .filter(known::containsKey)
                .map(known::get)
                .filter(method -> method.provenance().holdsOn(it.now().toLocalDate()))
                .filter(wanted)
                .toList();
    }

    /** Apps by their names where the source gives them: a customer's own may not be among them. */
    private static Trilingual names(Acceptance row, List<PaymentMethod> methods) {
        return ReasonTexts.list(methods.stream()
                .flatMap(
                        method -> method.id().equals(BARCODE_APP) && !row.apps().isEmpty()
                                ? row.apps().stream().map(Trilingual::same)
                                : Stream.of(method.name()))
                .toList());
    }

    static Trilingual names(List<PaymentMethod> methods) {
        return ReasonTexts.list(methods.stream().map(PaymentMethod::name).toList());
    }
}
