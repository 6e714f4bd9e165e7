package org.tsuzuki.validity.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.tsuzuki.base.Problem;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Refused;

/** Why a card cannot be renewed, each with its way out. */
final class Refusal {

    private Refusal() {}

    /** A number that is gone, or past its last chance, is renewed by no rule. */
    static Optional<Refused> tooLate(KeyDates before, Purchase purchase) {
        var over = before.keyDates().stream().filter(clock -> clock.isPast(purchase.at()));
        return over.filter(clock -> clock.kind() == KeyDateKind.RELEASE || clock.kind() == KeyDateKind.LAST_CHANCE)
                .findFirst()
                .map(clock -> clock.kind() == KeyDateKind.RELEASE
                        ? refuse("numberReleased", "newCard", clock.lastDay())
                        : refuse("lastChancePassed", "newCard", clock.lastDay()));
    }

    static Refused lateWindowPassed(LocalDate lastDay) {
        return refuse("lateWindowPassed", "newCard", lastDay);
    }

    static Refused termEnded(LocalDate lastDay) {
        return refuse("termEnded", "newCard", lastDay);
    }

    static Refused activationTooLate(LocalDate lastDay) {
        return refuse("activationTooLate", "newPlan", lastDay);
    }

    static Refused notActive() {
        return refuse("notActive", "newPlan");
    }

    static Refused expiryUnknown() {
        return refuse("expiryUnknown", "enterExpiry");
    }

    private static Refused refuse(String reason, String wayOut, Object... arguments) {
        return new Refused(
                Problem.of("validity.refusal." + reason, arguments), Problem.of("validity.wayout." + wayOut));
    }
}
