package org.tsuzuki.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.audit.chain.ChainEntry;
import org.tsuzuki.audit.personal.PersonalKeys;
import org.tsuzuki.audit.personal.PersonalValues;
import org.tsuzuki.base.Staff;

/** Reads the audit log. Nobody can change it. */
@Service
@Staff.Books
@Transactional(readOnly = true)
public class AuditService {

    private static final int LOOKED_AT = 50;

    private final AuditQueries entries;
    private final PersonalKeys keys;

    AuditService(AuditQueries entries, PersonalKeys keys) {
        this.entries = entries;
        this.keys = keys;
    }

    /** One page of the log, newest first; the page's own order is not used. */
    public List<AuditLine> find(AuditFilter filter, Pageable page) {
        return lines(entries.find(filter, (int) page.getOffset(), page.getPageSize()));
    }

    /** How people call what has this id; the id itself where nothing is known of it. */
    public String labelOf(String subject) {
        return find(AuditFilter.of(subject), PageRequest.ofSize(LOOKED_AT)).stream()
                .filter(line -> line.subjectId().equals(subject))
                .map(AuditLine::label)
                .findFirst()
                .orElse(subject);
    }

    private List<AuditLine> lines(List<ChainEntry> found) {
        var opening = keys.of(found.stream()
                .filter(entry -> entry.content().sealed())
                .map(entry -> entry.subject().customerId())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.stream()
                .map(entry -> AuditLine.of(
                        entry,
                        entry.content().sealed()
                                ? PersonalValues.open(
                                        opening.get(entry.subject().customerId()),
                                        entry.position(),
                                        entry.content().fields())
                                : Optional.empty()))
                .toList();
    }
}
