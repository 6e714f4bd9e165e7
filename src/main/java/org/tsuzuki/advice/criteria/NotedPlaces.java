package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.ASK_PLACE;
import static org.tsuzuki.advice.criteria.ReasonCode.NO_NOTED_PLACE;
import static org.tsuzuki.advice.criteria.ReasonCode.TAKEN_AT;
import static org.tsuzuki.advice.criteria.ReasonCode.TAKEN_AT_ALL;

import java.util.List;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.catalogue.model.RetailLocation;

/** What the agency has noted about single stores and shops: it knows better than the general word about the channel. */
final class NotedPlaces {

    private NotedPlaces() {}

    /** Tells whether it has decided, so that the general word no longer counts. */
    static boolean judge(AdviceContext it, List<PaymentMethod> usable, ReasonCollector findings) {
        var places = it.places();
        if (places.isEmpty()) {
            return false;
        }
        var taking = places.stream().filter(place -> takesAny(place, usable)).toList();
        var sure = taking.stream().filter(place -> !place.askFirst()).toList();
        if (taking.isEmpty()) {
            findings.object(Verdict.MAY_FAIL, NO_NOTED_PLACE, PaymentCriterion.names(usable));
        } else if (sure.isEmpty()) {
            findings.object(Verdict.MAY_FAIL, ASK_PLACE, names(taking));
        } else if (sure.size() == places.size()) {
            findings.favour(TAKEN_AT_ALL, names(sure));
        } else {
            findings.favour(TAKEN_AT, names(sure));
        }
        return sure.isEmpty();
    }

    /** Whether it is known of a place that it takes this method. */
    static boolean isTakenSomewhere(AdviceContext it, PaymentMethod method) {
        return it.places().stream().anyMatch(place -> !place.askFirst() && takesAny(place, List.of(method)));
    }

    private static boolean takesAny(RetailLocation place, List<PaymentMethod> methods) {
        return methods.stream().map(PaymentMethod::id).anyMatch(place.accepted()::contains);
    }

    private static Trilingual names(List<RetailLocation> places) {
        return ReasonTexts.list(
                places.stream().map(place -> Trilingual.same(place.name())).toList());
    }
}
