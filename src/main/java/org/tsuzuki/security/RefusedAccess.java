package org.tsuzuki.security;

import org.tsuzuki.base.DomainChange;

/**
 * Says that somebody was refused what they asked for. Published by whoever refuses without an exception; what a door or a
 * page refuses is noticed there.
 *
 * @param asked what was asked for: a page as its address, anything else as feature and deed, {@code voucher.reveal}
 * @param subject the id of what it was asked of, or what was asked for itself; never what somebody typed
 * @param whose it is, as far as that is known
 */
public record RefusedAccess(String asked, Why why, String subject, DomainChange.Ties whose) {

    /** What stood against it. */
    public enum Why {
        /** The duties of whoever asked. */
        ROLE,
        /** It is another branch's or another person's. */
        SCOPE
    }

    public static RefusedAccess scope(String asked, String subject) {
        return new RefusedAccess(asked, Why.SCOPE, subject, DomainChange.Ties.NONE);
    }
}
