package org.tsuzuki.card.replacement;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.validity.KeyDates;

/** What becomes of the two files when a SIM takes the place of a card. */
record NextCard(CardDetails old, NewSim sim) {

    /** @throws ProblemException named by field: what is missing, or a number other than the one to be kept */
    void check() {
        if (old.closedOn() != null) {
            throw ProblemException.of("problem.replace.closed");
        }
        sim.identifiers().requireForm(old.identifiers());
        refuseIf(sim.reason().isBlank(), "reason.missing", "reason");
        var typed = sim.identifiers();
        if (sim.keepsNumber()) {
            refuseIf(isOther(typed.phone(), old.phone()), "problem.replace.otherNumber", "phone");
            refuseIf(isOther(typed.dataNumber(), old.dataNumber()), "problem.replace.otherNumber", "dataNumber");
        }
        refuseIf(identifiers().shown().isEmpty(), "problem.replace.noNumber", "iccid");
        refuseIf(old.lostOn() == null && !sim.oldKept(), "problem.replace.oldKept", "oldKept");
        refuseIf(!sim.told(), "problem.replace.told", "told");
    }

    /** The new file: of the same line all that belongs to the line, of another number only what belongs to the contract. */
    CardDetails created() {
        var kind = new CardKind(sim.form(), old.contract(), old.purpose(), old.generation());
        var keyDates = sim.keepsNumber() ? old.keyDates() : KeyDates.NONE;
        return CardDetails.draft(old.customerId(), old.carrierId(), kind, identifiers(), keyDates)
                .withPlan(old.planId(), sim.keepsNumber() ? old.balance() : null)
                .withBalanceNotedOn(sim.keepsNumber() ? old.balanceNotedOn() : null)
                .withTexts(old.boughtAt(), old.loginId(), sim.keepsNumber() ? old.note() : "");
    }

    /** The old file, closed; a number that moved is no longer its own. */
    CardDetails closed(LocalDate today) {
        var own = old.identifiers();
        var left = sim.keepsNumber()
                ? new CardIdentifiers(null, null, own.iccid(), own.serial(), own.eid(), own.imei(), own.imsi())
                : own;
        return old.withKind(old.carrierId(), old.planId(), old.kind(), left, old.keyDates())
                .withEnd(old.lostOn(), today);
    }

    private CardIdentifiers identifiers() {
        var typed = sim.identifiers();
        return sim.keepsNumber()
                ? new CardIdentifiers(
                        old.phone(),
                        old.dataNumber(),
                        typed.iccid(),
                        typed.serial(),
                        typed.eid(),
                        typed.imei(),
                        typed.imsi())
                : typed;
    }

    private static boolean isOther(@Nullable Object typed, @Nullable Object kept) {
        return typed != null && !Objects.equals(typed, kept);
    }

    private static void refuseIf(boolean wrong, String key, String field) {
        if (wrong) {
            throw new ProblemException(Problem.of(key), field);
        }
    }
}
