package org.tsuzuki.catalogue.kinds;

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
