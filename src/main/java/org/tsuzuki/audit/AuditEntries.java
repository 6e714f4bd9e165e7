package org.tsuzuki.audit;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AuditEntries extends Repository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);

    @Query("""
            select e from AuditEntry e
            where e.at >= :from and e.at < :until
              and (:action = '' or e.action = :action)
              and (:staff = '' or locate(:staff, lower(e.staffName)) > 0)
              and (:text = '' or locate(:text, lower(e.label)) > 0)
            order by e.id desc
            """)
    List<AuditEntry> find(String text, String staff, String action, Instant from, Instant until, Pageable page);
}
