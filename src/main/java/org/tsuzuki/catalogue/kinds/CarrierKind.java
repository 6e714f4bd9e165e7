package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** What kind of company serves the card. */
public enum CarrierKind implements Term {
    MNO,
    SUBBRAND,
    ONLINE_BRAND,
    MVNO,
    TRAVEL_SIM,
    TRAVEL_ESIM
}
