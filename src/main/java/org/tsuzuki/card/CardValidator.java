package org.tsuzuki.card;

import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;

/** Takes blanks off what was typed into a card's file, and refuses what cannot be kept. */
final class CardValidator {

    private CardValidator() {}

    /** @param stored the numbers that the card has already */
    static CardDetails of(CardDetails typed, CardIdentifiers stored) {
        if (typed.carrierId().isBlank()) {
            throw new ProblemException(Problem.of("problem.card.noCarrier"), "carrierId");
        }
        TextLimit.ID.check("carrierId", typed.carrierId());
        TextLimit.ID.checkIfAny("planId", typed.planId());
        var balance = typed.balance();
        if (balance != null && balance.isNegative()) {
            throw new ProblemException(Problem.of("problem.card.negativeBalance"), "balance");
        }
        typed.identifiers().requireForm(stored);
        return typed.withTexts(
                TextLimit.LINE.check("boughtAt", typed.boughtAt()),
                TextLimit.LINE.check("loginId", typed.loginId()),
                TextLimit.NOTE.check("note", typed.note()));
    }
}
