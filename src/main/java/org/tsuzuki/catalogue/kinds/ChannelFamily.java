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
    AGENCY
}
