package org.tsuzuki.settings;

/** What settings are about, in the order in which they are shown. */
public enum SettingGroup {
    RENEWALS,
    CASH,
    APPROVAL,
    VOUCHERS,
    SIGN_IN
}
