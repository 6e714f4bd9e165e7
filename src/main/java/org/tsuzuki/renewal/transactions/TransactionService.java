package org.tsuzuki.renewal.transactions;

import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.Staff;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.security.BranchScope;
import org.tsuzuki.security.StaffService;

/** Every renewal that was recorded, to be read; nothing is changed here. */
@Service
@Staff.Anyone
public class TransactionService {

    private final TransactionQueries queries;
    private final AgencyService agency;
    private final StaffService staff;
    private final BranchScope scope;

    TransactionService(TransactionQueries queries, AgencyService agency, StaffService staff, BranchScope scope) {
        this.queries = queries;
        this.agency = agency;
        this.staff = staff;
        this.scope = scope;
    }

    /** Whether I may look at other branches; a clerk sees their own whatever they ask for. */
    public boolean mayChooseBranch() {
        return scope.isEveryBranch();
    }

    private TransactionFilter mine(TransactionFilter filter) {
        return filter.at(scope.within(filter.branchId()));
    }

    /** A part of the list, sorted as {@link TransactionOrder} reads the page's sort. */
    public List<Transaction> page(TransactionFilter filter, Pageable page) {
        var order = TransactionOrder.of(page.getSort());
        var part = queries.part(mine(filter), order, Math.toIntExact(page.getOffset()), page.getPageSize());
        return part.isEmpty() ? List.of() : named(part, TransactionNames.read(agency, staff));
    }

    public long count(TransactionFilter filter) {
        return queries.count(mine(filter));
    }

    public TransactionTotals totals(TransactionFilter filter) {
        return queries.totals(mine(filter));
    }

    private List<Transaction> named(List<Renewal> part, TransactionNames names) {
        return part.stream().map(renewal -> renewal.record()).map(names::name).toList();
    }
}
