package org.tsuzuki.catalogue.kinds;

/** What kind of company serves the card. */
public enum CarrierKind implements Term {
    MNO,
    SUBBRAND,
    ONLINE_BRAND,
    MVNO,
    TRAVEL_SIM,
    TRAVEL_ESIM
}
