package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** How much a source tells of the payment methods that a carrier takes on a channel. */
public enum AcceptanceList implements Term {
    /** It names all of them: everything else is refused. */
    FULL,
    /** It names these; about others one has to ask first. */
    PARTIAL,
    /** Nothing was found, which does not mean that nothing is taken. */
    UNKNOWN
}
