package org.tsuzuki.validity;

import java.time.LocalDate;
import java.util.Optional;
import org.tsuzuki.base.Problem;
import org.tsuzuki.validity.Outcome.Refused;

/** Why a card cannot be renewed, each with its way out. */
final class Refusal {

    private Refusal() {}

    /** A number that is gone, or past its last chance, is renewed by no rule. */
    static Optional<Refused> tooLate(CardClocks before, Purchase purchase) {
        var over = before.clocks().stream().filter(clock -> clock.isPast(purchase.at()));
        return over.filter(clock -> clock.kind() == ClockKind.RELEASE || clock.kind() == ClockKind.LAST_CHANCE)
                .findFirst()
                .map(clock -> clock.kind() == ClockKind.RELEASE
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
