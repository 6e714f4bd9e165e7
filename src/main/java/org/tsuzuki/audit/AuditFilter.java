package org.tsuzuki.audit;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.TextLimit;

/**
 * Which lines of the log to show; an empty text or a missing day does not narrow.
 *
 * @param text the beginning of the label, in any case, or what the search box finds the customer or the card by
 * @param staff a part of the name of who did it, in any case
 * @param action exactly one action
 * @param address the beginning of the network address from which it was done
 * @param subject the id of a customer, card, renewal, voucher, drawer or receipt: everything that ever happened to it
 * @param from the first Japan day
 * @param to the last Japan day
 */
public record AuditFilter(
        String text,
        String staff,
        String action,
        String address,
        String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Serializable {

    public static final AuditFilter NONE = new AuditFilter("", "", "", null, null);

    public AuditFilter {
        text = TextLimit.SEARCH.cut(text);
        staff = TextLimit.SEARCH.cut(staff);
        action = TextLimit.ID.cut(action);
        address = TextLimit.ID.cut(address.strip());
        subject = TextLimit.ID.cut(subject.strip());
    }

    public AuditFilter(String text, String staff, String action, @Nullable LocalDate from, @Nullable LocalDate to) {
        this(text, staff, action, "", "", from, to);
    }

    public static AuditFilter of(String subject) {
        return new AuditFilter("", "", "", "", subject, null, null);
    }
}
