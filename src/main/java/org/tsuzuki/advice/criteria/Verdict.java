package org.tsuzuki.advice.criteria;

/** How a channel stands for a card and a customer now, the best first; labelled {@code advice.verdict.<name>}. */
public enum Verdict {
    WORKS_NOW,
    MAY_FAIL,
    /** It would work, with something that is missing now: another hour, a document, the phone. */
    LATER,
    /** Nobody has verified that it exists; ask before sending anybody there. */
    CONFIRM_FIRST,
    NOT_POSSIBLE;

    Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
