package org.tsuzuki.base;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that something the books depend on has changed. Published inside the transaction that changes it; the audit
 * trail listens and writes its entry in the same transaction.
 *
 * @param action what was done, as the end of a message key: {@code customer.created}, {@code renewal.recorded}
 * @param subjectId the identity of what was changed
 * @param label how people call it: a customer number, a receipt number
 * @param fields what was before and what is after; never a secret
 */
public record DomainChange(
        String action,
        String subjectId,
        String label,
        List<Field> fields,
        @Nullable String reason) {

    public DomainChange {
        fields = List.copyOf(fields);
    }

    public static DomainChange of(String action, String subjectId, String label) {
        return new DomainChange(action, subjectId, label, List.of(), null);
    }

    /** One value before and after; the name is the end of a message key ({@code audit.field.…}). */
    public record Field(
            String name, @Nullable String before, @Nullable String after) {}
}
