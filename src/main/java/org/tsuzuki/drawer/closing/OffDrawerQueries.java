package org.tsuzuki.drawer.closing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Yen;
import org.tsuzuki.money.Direction;

/** Adds up the lines of the journal that are in nobody's drawer. */
@Component
class OffDrawerQueries {

    private static final String SUMS = "select count(m),"
            + " coalesce(sum(case when m.direction = :in then m.amount else -m.amount end), 0)"
            + " from JournalLine m where m.branchId in :branches and m.at >= :from and m.at < :to"
            + " and not exists (select e.id from DrawerEntry e where e.moneyEntryId = m.id)";

    private final EntityManager database;

    OffDrawerQueries(EntityManager database) {
        this.database = database;
    }

    /** @param staff whose takings; null for everybody's */
    OffDrawerPayments sum(Collection<UUID> branches, @Nullable UUID staff, Instant from, Instant to) {
        var query = database.createQuery(staff == null ? SUMS : SUMS + " and m.staffId = :staff", Object[].class)
                .setParameter("in", Direction.IN)
                .setParameter("branches", branches)
                .setParameter("from", from)
                .setParameter("to", to);
        if (staff != null) {
            query.setParameter("staff", staff);
        }
        var sums = query.getSingleResult();
        return new OffDrawerPayments(((Number) sums[0]).longValue(), new Yen(((Number) sums[1]).longValue()));
    }
}
