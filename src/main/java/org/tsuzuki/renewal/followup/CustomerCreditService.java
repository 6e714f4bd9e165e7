package org.tsuzuki.renewal.followup;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.Yen;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.renewal.transactions.Transaction;
import org.tsuzuki.renewal.transactions.TransactionNames;
import org.tsuzuki.security.BranchScope;
import org.tsuzuki.security.StaffService;

/** Failed and reversed renewals of which the money was not fully given back and has not paid for another one. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class CustomerCreditService {

    private final PendingQueries queries;
    private final Renewals renewals;
    private final BranchScope reach;
    private final AgencyService agency;
    private final StaffService staff;

    CustomerCreditService(
            PendingQueries queries, Renewals renewals, BranchScope reach, AgencyService agency, StaffService staff) {
        this.queries = queries;
        this.renewals = renewals;
        this.reach = reach;
        this.agency = agency;
        this.staff = staff;
    }

    /** A part of the list, the oldest first, whoever looks after them; a clerk sees their own branch. */
    public List<Transaction> owed(PendingFilter filter, Pageable page) {
        var part = queries.owed(reach.within(filter.branchId()), page);
        if (part.isEmpty()) {
            return List.of();
        }
        var names = TransactionNames.read(agency, staff);
        return part.stream().map(this::read).map(names::name).toList();
    }

    /** What each branch owes, branches that owe nothing left out. */
    public List<CustomerCreditTotal> sums(PendingFilter filter) {
        var sums = queries.owedSums(reach.within(filter.branchId()));
        if (sums.isEmpty()) {
            return List.of();
        }
        var names = TransactionNames.read(agency, staff);
        return sums.stream()
                .map(row -> new CustomerCreditTotal(
                        (UUID) row[0], names.branches().getOrDefault((UUID) row[0], ""), new Yen((Long) row[1]), (Long)
                                row[2]))
                .toList();
    }

    /** The renewals for which a customer is owed money, at whatever branch, the oldest first. */
    public List<RenewalRecord> owedTo(UUID customer) {
        return renewals.findOwed(customer).stream().map(this::read).toList();
    }

    private RenewalRecord read(Renewal renewal) {
        return renewal.record();
    }
}
