package org.tsuzuki.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TypedText;

/** Reads the audit trail. Nobody can change it. */
@Service
@Staff.Books
@Transactional(readOnly = true)
public class AuditService {

    private static final Instant BEFORE_ALL = Instant.EPOCH;
    private static final Instant AFTER_ALL = Instant.parse("9999-01-01T00:00:00Z");

    private final AuditEntries entries;

    AuditService(AuditEntries entries) {
        this.entries = entries;
    }

    /** One page of the trail, newest first; the page's own order is not used. */
    public List<AuditLine> find(AuditFilter filter, Pageable page) {
        var from = filter.from() == null ? BEFORE_ALL : JapanTime.startOf(filter.from());
        var until =
                filter.to() == null ? AFTER_ALL : JapanTime.startOf(filter.to().plusDays(1));
        return entries.find(lower(filter.text()), lower(filter.staff()), filter.action(), from, until, page).stream()
                .map(AuditEntry::line)
                .toList();
    }

    private static String lower(String typed) {
        return TypedText.fold(typed).toLowerCase(Locale.ROOT);
    }
}
