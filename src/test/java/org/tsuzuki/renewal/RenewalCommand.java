package org.tsuzuki.renewal;

/** Something that somebody at the counter may try with a renewal, allowed or not. */
enum RenewalCommand {
    TAKE_AND_SUBMIT,
    TAKE_ONLY,
    PAY_WITH_WHAT_IS_OWED,
    SUBMIT,
    CONFIRM,
    NOT_SEEN,
    NO_ANSWER,
    FAIL,
    REVERSE,
    REVERSE_ALONE,
    REFUND_ALL,
    REFUND_FEE,
    REFUND_TOO_MUCH
}
