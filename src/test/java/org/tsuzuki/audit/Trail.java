package org.tsuzuki.audit;

import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.tsuzuki.security.AsSystem;

/** What the log says about one subject, oldest first. */
public final class Trail {

    private static final int ENOUGH = 1000;

    private Trail() {}

    public static List<AuditLine> of(AuditService audit, String subjectId) {
        return all(audit).stream()
                .filter(line -> line.subjectId().equals(subjectId))
                .toList();
    }

    public static List<String> labels(AuditService audit) {
        return all(audit).stream().map(AuditLine::label).toList();
    }

    private static List<AuditLine> all(AuditService audit) {
        return AsSystem.call(() -> audit.find(AuditFilter.NONE, PageRequest.ofSize(ENOUGH)))
                .reversed();
    }

    public static List<String> actions(AuditService audit, String subjectId) {
        return of(audit, subjectId).stream().map(AuditLine::action).toList();
    }
}
