package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** Where a renewal is made. */
public enum ChannelFamily implements Term {
    CONVENIENCE_STORE,
    WEBSITE,
    APP,
    HOTLINE,
    SHOP,
    MACHINE,
    ESIM_PLATFORM,
    AUTOMATIC,
    AGENCY;

    /** Whether a page of the carrier's says what it charges, which it does not before it is paid. */
    public boolean chargesOnItsPage() {
        return switch (this) {
            case WEBSITE, APP, ESIM_PLATFORM -> true;
            case HOTLINE, SHOP, CONVENIENCE_STORE, MACHINE, AUTOMATIC, AGENCY -> false;
        };
    }
}
