package org.tsuzuki.card;

import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;

/** Takes blanks off what was typed into a card's file, and refuses what cannot be kept. */
final class CheckedCard {

    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_NOTE = 4000;

    private CheckedCard() {}

    static CardDetails of(CardDetails typed) {
        if (typed.carrierId().isBlank()) {
            throw new ProblemException(Problem.of("problem.card.noCarrier"), "carrierId");
        }
        var balance = typed.balance();
        if (balance != null && balance.isNegative()) {
            throw new ProblemException(Problem.of("problem.card.negativeBalance"), "balance");
        }
        return typed.withTexts(
                limited("boughtAt", typed.boughtAt(), LONGEST_LINE),
                limited("loginId", typed.loginId(), LONGEST_LINE),
                limited("note", typed.note(), LONGEST_NOTE));
    }

    private static String limited(String field, String typed, int longest) {
        var text = typed.strip();
        if (text.length() > longest) {
            throw new ProblemException(Problem.of("problem.tooLong", longest), field);
        }
        return text;
    }
}
