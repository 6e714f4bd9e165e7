package org.tsuzuki.renewal.check;

import org.tsuzuki.base.ProblemCode;

/** In what something that was noted differs from the SIM or the quote. What is expected and what was noted are its arguments. */
public enum Difference implements ProblemCode {
    /** Another number was charged: the money went to somebody else. */
    NUMBER("problem.check.number", true),
    /** The ICCID of another SIM. */
    ICCID("problem.check.iccid", true),
    /** Some yen more or less, as discounts and fees of a portal make them: whoever serves has to look once more. */
    AMOUNT("problem.check.amount", false),
    /** So much more or less that it may be another plan or a digit too many. */
    LARGE_AMOUNT("problem.check.largeAmount", true),
    /** What has to be so is not: the bill has no stamp, the number was not read back. */
    DENIED("problem.check.denied", true);

    private final String key;
    private final boolean large;

    Difference(String key, boolean large) {
        this.key = key;
        this.large = large;
    }

    @Override
    public String key() {
        return key;
    }

    /** Whether it takes two people; else whoever serves ticks that it is right. */
    public boolean takesTwoPeople() {
        return large;
    }
}
