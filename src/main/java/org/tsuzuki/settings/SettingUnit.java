package org.tsuzuki.settings;

/** What the number of a setting counts. */
public enum SettingUnit {
    YEN,
    SECONDS,
    MINUTES,
    /** 1 for yes and 0 for no. */
    YES_NO
}
