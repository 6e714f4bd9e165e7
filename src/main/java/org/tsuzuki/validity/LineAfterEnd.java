package org.tsuzuki.validity;

import org.tsuzuki.base.Term;

/** What is left of a line when what was paid for has ended: a fact of the plan, never guessed from a missing date. */
public enum LineAfterEnd implements Term {
    /** Line and number live on with the bill or the base contract; data can be bought again at any time. */
    LINE_STAYS,
    /** Nothing but the number is kept, up to a limit. */
    NUMBER_KEPT_THEN_DEAD,
    /** The balance is gone; the line receives for a time, then the number is lost. */
    RECEIVE_ONLY_THEN_DEAD,
    /** It can be charged for some days more, then a new card is needed. */
    CHARGE_WINDOW_THEN_DEAD,
    /** The card or profile, and its number if there was one, are gone. */
    DEAD_NEW_CARD,
    /** An option beside a line, which says nothing of the line. */
    NOT_A_LINE,
    UNKNOWN
}
