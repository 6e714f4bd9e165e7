package org.tsuzuki.keys;

import java.util.Locale;

/** What a key is for; none serves two ends. */
public enum Purpose {
    /** Encrypts the file of the built-in database. */
    DATABASE,
    /** Signs the check codes of receipts. */
    RECEIPTS,
    /** Encrypts the codes of vouchers. */
    VOUCHERS,
    /** Tells whether a voucher's code is known already. It is never changed, or known codes would look new. */
    FINGERPRINT,
    /** Signs checkpoints of the audit log and the manifests of exports. */
    SIGNATURES,
    /** Encrypts the keys under which the audit log keeps what is personal. */
    PERSONAL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
