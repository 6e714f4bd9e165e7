package org.tsuzuki.audit;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.audit.chain.ChainEntry;
import org.tsuzuki.audit.personal.PersonalKeys;
import org.tsuzuki.audit.personal.PersonalValues;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;

/** Reads the audit log. Nobody can change it. */
@Service
@Staff.Books
@Transactional(readOnly = true)
public class AuditService {

    private static final int LOOKED_AT = 50;

    private final AuditQueries entries;
    private final PersonalKeys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditService(AuditQueries entries, PersonalKeys keys, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
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

    /** Whether this is a customer about whom the log keeps something that can still be read. */
    public boolean isKnown(String subject) {
        return id(subject)
                .filter(customer -> !keys.of(List.of(customer)).isEmpty())
                .isPresent();
    }

    /**
     * Destroys for ever what the log keeps about a person. The entries stay, and so does the proof that they are whole.
     *
     * @throws ProblemException at "reason" when there is none
     */
    @Staff.Owner
    @Transactional
    public void erase(String subject, String reason) {
        var why = TextLimit.REASON.check("reason", reason);
        if (why.isBlank()) {
            throw ProblemException.of("problem.required").at("reason");
        }
        var customer = id(TextLimit.ID.check("subject", subject))
                .filter(known -> !keys.of(List.of(known)).isEmpty())
                .orElseThrow(() -> ProblemException.of("problem.customer.unknown"));
        keys.erase(customer, clock.instant());
        events.publishEvent(new DomainChange(
                "customer.erased",
                customer.toString(),
                customer.toString(),
                List.of(),
                why,
                DomainChange.Ties.of(customer, null, null)));
    }

    private static Optional<UUID> id(String subject) {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException numberOfAPaper) {
            return Optional.empty();
        }
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
