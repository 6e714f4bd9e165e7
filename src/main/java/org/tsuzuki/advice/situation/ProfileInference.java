package org.tsuzuki.advice.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tsuzuki.customer.CustomerDetails;

/** What a customer's file tells about the situation without asking. */
record ProfileInference(Answer inJapan, List<String> languages, Answer shortVisit) {

    /** The longest stay of a temporary visitor. */
    private static final int SHORT_DAYS = 90;

    static ProfileInference of(CustomerDetails customer, LocalDate today) {
        return new ProfileInference(travel(customer, today), customer.languages(), visit(customer));
    }

    private static Answer travel(CustomerDetails customer, LocalDate today) {
        var arrives = customer.arrivesOn();
        var leaves = customer.leavesOn();
        if ((arrives != null && today.isBefore(arrives)) || (leaves != null && today.isAfter(leaves))) {
            return Answer.NO;
        }
        return arrives == null || leaves == null ? Answer.UNKNOWN : Answer.YES;
    }

    private static Answer visit(CustomerDetails customer) {
        var arrives = customer.arrivesOn();
        var leaves = customer.leavesOn();
        return arrives == null || leaves == null
                ? Answer.UNKNOWN
                : Answer.of(ChronoUnit.DAYS.between(arrives, leaves) <= SHORT_DAYS);
    }

    Situation fill(Situation known) {
        var placed = known.inJapan() == Answer.UNKNOWN ? known.withInJapan(inJapan) : known;
        var spoken = placed.languages().isEmpty() ? placed.withLanguages(languages) : placed;
        return spoken.withShortVisit(shortVisit);
    }
}
