package org.tsuzuki.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.DomainChange;

/**
 * One line of the audit trail.
 *
 * @param id grows with time
 * @param action what was done, as the end of a message key ({@code audit.action.…})
 * @param label how people call what was changed
 */
public record AuditLine(
        long id,
        Instant at,
        String staffName,
        String action,
        String subjectId,
        String label,
        List<DomainChange.Field> fields,
        @Nullable String reason)
        implements Serializable {}
