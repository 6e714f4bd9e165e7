package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.CASH_ONLY;
import static org.tsuzuki.advice.criteria.ReasonCode.NO_PAYMENT;
import static org.tsuzuki.advice.criteria.ReasonCode.PAYS_WITH;
import static org.tsuzuki.advice.criteria.ReasonCode.SOME_PLACES_ONLY;

import java.util.List;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.kinds.PaymentKind;
import org.tsuzuki.catalogue.model.PaymentMethod;

/** Whether what the customer can pay with is taken. */
public final class PaymentCriterion {

    private PaymentCriterion() {}

    public static void judge(AdviceContext it, ReasonCollector findings) {
        var accepted = methods(it, it.offer().acceptance().accepts());
        var cashOnly = !accepted.isEmpty() && accepted.stream().allMatch(PaymentMethod::cash);
        if (it.situation().payments().isEmpty()) {
            if (cashOnly) {
                findings.mention(CASH_ONLY);
            } else if (accepted.stream().allMatch(PaymentCriterion::isCard)) {
                PayingCard.judge(it, Verdict.NOT_POSSIBLE, findings);
            }
            return;
        }
        var usable = accepted.stream()
                .filter(method -> it.situation().payments().contains(method.id()))
                .toList();
        if (usable.isEmpty()) {
            refuse(cashOnly, accepted, findings);
        } else if (!NotedPlaces.judge(it, usable, findings)) {
            judgeUsable(it, accepted, usable, findings);
        }
    }

    private static void refuse(boolean cashOnly, List<PaymentMethod> accepted, ReasonCollector findings) {
        if (cashOnly) {
            findings.object(Verdict.LATER, CASH_ONLY);
        } else {
            findings.object(Verdict.LATER, NO_PAYMENT, names(accepted));
        }
    }

    private static void judgeUsable(
            AdviceContext it, List<PaymentMethod> accepted, List<PaymentMethod> usable, ReasonCollector findings) {
        var sure = usable.stream()
                .filter(method -> !isForSomePlaces(it, method))
                .filter(method -> !isCard(method) || PayingCard.isSure(it))
                .toList();
        if (!sure.isEmpty()) {
            findings.favour(PAYS_WITH, names(sure));
            if (sure.stream().anyMatch(PaymentCriterion::isCard)) {
                PayingCard.praise(it, findings);
            }
            return;
        }
        var somewhere =
                usable.stream().filter(method -> isForSomePlaces(it, method)).toList();
        if (!somewhere.isEmpty()) {
            findings.object(Verdict.MAY_FAIL, SOME_PLACES_ONLY, names(somewhere));
        } else {
            var otherMeans = accepted.stream().anyMatch(method -> !isCard(method));
            PayingCard.judge(it, otherMeans ? Verdict.LATER : Verdict.NOT_POSSIBLE, findings);
        }
    }

    private static boolean isForSomePlaces(AdviceContext it, PaymentMethod method) {
        return it.conditions().somePlacesOnly().contains(method.id()) && !NotedPlaces.isTakenSomewhere(it, method);
    }

    private static boolean isCard(PaymentMethod method) {
        return method.kind() == PaymentKind.CARD;
    }

    private static List<PaymentMethod> methods(AdviceContext it, List<String> ids) {
        var known = it.catalogue().paymentMethods();
        return ids.stream()
                .filter(known::containsKey)
                .map(known::get)
                .filter(method -> method.provenance().holdsOn(it.now().toLocalDate()))
                .toList();
    }

    static Trilingual names(List<PaymentMethod> methods) {
        return ReasonTexts.list(methods.stream().map(PaymentMethod::name).toList());
    }
}
