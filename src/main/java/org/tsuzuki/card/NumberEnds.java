package org.tsuzuki.card;

import java.io.Serializable;
import java.util.Collection;
import java.util.function.Function;
import org.tsuzuki.base.TypedText;

/**
 * How many digits of the end of a SIM's numbers tell it from the other SIMs of the same customer: four, as a rule; six or
 * more where another one ends alike.
 *
 * @param number of the number that the SIM is called by
 * @param iccid of the ICCID
 */
public record NumberEnds(int number, int iccid) implements Serializable {

    public static final int USUAL = 4;

    /** What is asked where there is nothing to be mistaken for. */
    public static final NumberEnds ALONE = new NumberEnds(USUAL, USUAL);

    private static final int LONGER = 6;

    /** @param all SIMs of the customer, this one among them or not */
    public static NumberEnds of(CardDetails card, Collection<CardDetails> all) {
        return new NumberEnds(
                needed(card, all, one -> TypedText.digits(one.identifiers().shown())),
                needed(card, all, NumberEnds::iccid));
    }

    private static String iccid(CardDetails card) {
        return card.iccid() == null ? "" : card.iccid().value();
    }

    /** The same number on two SIMs, as after a replacement, is told apart by no end of it. */
    private static int needed(CardDetails card, Collection<CardDetails> all, Function<CardDetails, String> read) {
        var own = read.apply(card);
        var alike = all.stream()
                .filter(other -> !other.id().equals(card.id()))
                .map(read)
                .filter(other -> !other.equals(own))
                .mapToInt(other -> common(own, other))
                .max()
                .orElse(0);
        return alike < USUAL ? USUAL : Math.clamp(Math.max(LONGER, alike + 1L), 0, own.length());
    }

    private static int common(String one, String other) {
        var same = 0;
        while (same < Math.min(one.length(), other.length())
                && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
            same++;
        }
        return same;
    }
}
