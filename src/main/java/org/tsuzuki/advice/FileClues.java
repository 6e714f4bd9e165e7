package org.tsuzuki.advice;

import java.time.LocalDate;
import java.util.List;
import org.tsuzuki.customer.CustomerDetails;

/** What a customer's file tells about the situation without asking. */
record FileClues(Answer inJapan, List<String> languages) {

    static FileClues of(CustomerDetails customer, LocalDate today) {
        return new FileClues(travel(customer, today), customer.languages());
    }

    private static Answer travel(CustomerDetails customer, LocalDate today) {
        var arrives = customer.arrivesOn();
        var leaves = customer.leavesOn();
        if ((arrives != null && today.isBefore(arrives)) || (leaves != null && today.isAfter(leaves))) {
            return Answer.NO;
        }
        return arrives == null || leaves == null ? Answer.UNKNOWN : Answer.YES;
    }

    Situation fill(Situation known) {
        var placed = known.inJapan() == Answer.UNKNOWN ? known.withInJapan(inJapan) : known;
        return placed.languages().isEmpty() ? placed.withLanguages(languages) : placed;
    }
}
