package org.tsuzuki.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.audit.chain.ChainEntry;
import org.tsuzuki.audit.personal.PersonalValues;
import org.tsuzuki.base.DomainChange;

/**
 * One line of the audit log.
 *
 * @param id its place in the chain, from 1 without a gap
 * @param role the duties of whoever did it; empty for the desk itself
 * @param address the network address; empty for the desk itself
 * @param page the page of the desk on which it was done
 * @param action what was done, as the end of a message key ({@code audit.action.…})
 * @param label how people call what was changed
 * @param isErased whether what it kept about a person was erased
 * @param correlation the first line of all that was done in the same transaction
 */
public record AuditLine(
        long id,
        Instant at,
        String staffName,
        String role,
        String address,
        String page,
        String action,
        String subjectId,
        String label,
        List<DomainChange.Field> fields,
        @Nullable String reason,
        boolean isErased,
        @Nullable UUID customer,
        @Nullable UUID card,
        @Nullable UUID renewal,
        long correlation,
        String hash)
        implements Serializable {

    static AuditLine of(ChainEntry entry, Optional<PersonalValues> opened) {
        var author = entry.author();
        var subject = entry.subject();
        var content = entry.content();
        return new AuditLine(
                entry.position(),
                entry.at(),
                author.name(),
                author.role(),
                author.address(),
                author.page(),
                subject.action(),
                subject.id(),
                opened.map(PersonalValues::label).orElse(subject.label()),
                content.sealed()
                        ? opened.map(PersonalValues::fields).orElse(List.of())
                        : PersonalValues.fields(content.fields()),
                content.sealed() ? opened.map(PersonalValues::reason).orElse(null) : content.reason(),
                content.sealed() && opened.isEmpty(),
                subject.customerId(),
                subject.cardId(),
                subject.renewalId(),
                subject.correlation(),
                entry.hash());
    }
}
