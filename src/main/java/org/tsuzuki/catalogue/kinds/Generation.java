package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** The network generation of a card; one of its four independent attributes. */
public enum Generation implements Term {
    G4,
    G5
}
