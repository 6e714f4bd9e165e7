package org.tsuzuki.audit;

import java.util.List;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface AuditEntries extends Repository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);

    /** Each once: from one name to the next by the index, however many lines they have. */
    @NativeQuery("""
            with recursive known (name) as (
                (select staff_name from audit_entry order by staff_name limit 1)
                union all
                select (select e.staff_name from audit_entry e where e.staff_name > known.name order by e.staff_name limit 1)
                from known where known.name is not null)
            select name from known where name is not null
            """)
    List<String> findStaffNames();
}
