package org.tsuzuki.audit;

import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Staff;

/** Reads the audit trail. Nobody can change it. */
@Service
@Staff.Books
@Transactional(readOnly = true)
public class AuditService {

    private final AuditQueries lines;

    AuditService(AuditQueries lines) {
        this.lines = lines;
    }

    /** One page of the trail, newest first; the page's own order is not used. */
    public List<AuditLine> find(AuditFilter filter, Pageable page) {
        return lines.find(filter, page).stream().map(AuditEntry::line).toList();
    }
}
