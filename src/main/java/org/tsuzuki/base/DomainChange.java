package org.tsuzuki.base;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says that something the books depend on has changed, or that something was read that is nobody else's business.
 * Published inside the transaction that does it; the audit log listens and writes its entry in the same transaction.
 *
 * @param action what was done, as the end of a message key: {@code customer.created}, {@code renewal.recorded}
 * @param subjectId the identity of what was changed
 * @param label how people call it: a customer number, a receipt number
 * @param fields what was before and what is after; never a secret
 * @param ties whose it is besides
 */
public record DomainChange(
        String action,
        String subjectId,
        String label,
        List<Field> fields,
        @Nullable String reason,
        Ties ties) {

    public DomainChange {
        fields = List.copyOf(fields);
    }

    public DomainChange(String action, String subjectId, String label, List<Field> fields, @Nullable String reason) {
        this(action, subjectId, label, fields, reason, Ties.NONE);
    }

    public static DomainChange of(String action, String subjectId, String label) {
        return new DomainChange(action, subjectId, label, List.of(), null);
    }

    public DomainChange of(Ties whose) {
        return new DomainChange(action, subjectId, label, fields, reason, whose);
    }

    /** One value before and after; the name is the end of a message key ({@code audit.field.…}). */
    public record Field(
            String name, @Nullable String before, @Nullable String after) {}

    /**
     * Whose story a change belongs to besides its subject's.
     *
     * @param shortLabel what may be told of the subject when the customer has been erased; null where label, values and
     *     reason of the change are not personal
     */
    public record Ties(
            @Nullable UUID customer,
            @Nullable UUID card,
            @Nullable UUID renewal,
            @Nullable String shortLabel) {

        public static final Ties NONE = new Ties(null, null, null, null);

        /** A change of what is kept about a person: it is sealed with that person's own key. */
        public static Ties personal(UUID customer, @Nullable UUID card, String shortLabel) {
            return new Ties(customer, card, null, shortLabel);
        }

        public static Ties of(@Nullable UUID customer, @Nullable UUID card, @Nullable UUID renewal) {
            return new Ties(customer, card, renewal, null);
        }
    }
}
