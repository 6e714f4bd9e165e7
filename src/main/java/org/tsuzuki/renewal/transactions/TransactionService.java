package org.tsuzuki.renewal.transactions;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Staff;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.security.BranchScope;
import org.tsuzuki.security.StaffService;

/** Every renewal that was recorded, to be read and exported; nothing is changed here. */
@Service
@Staff.Anyone
public class TransactionService {

    /** How many renewals of an export are in memory at a time. */
    static final int EXPORT_PART = 1000;

    private final TransactionQueries queries;
    private final AgencyService agency;
    private final StaffService staff;
    private final BranchScope scope;
    private final ExportAudit audit;
    private final PaperReader papers;
    private final MethodNames methods;

    TransactionService(
            TransactionQueries queries,
            AgencyService agency,
            StaffService staff,
            BranchScope scope,
            ExportAudit audit,
            PaperReader papers,
            MethodNames methods) {
        this.queries = queries;
        this.agency = agency;
        this.staff = staff;
        this.scope = scope;
        this.audit = audit;
        this.papers = papers;
        this.methods = methods;
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

    /**
     * Writes the whole list as CSV, in UTF-8, each renewal with its refunds in rows of their own. It is read in parts and no transaction spans it, so that a slow download
     * holds neither memory nor a connection; the audit log hears of it before the first row. The stream is flushed and
     * left open.
     *
     * @param language of the headings and of the names of the catalogue
     */
    public void export(TransactionFilter filter, TransactionOrder order, Language language, OutputStream out)
            throws IOException {
        var names = TransactionNames.read(agency, staff);
        var within = mine(filter);
        audit.tell(within, names);
        var csv = new TransactionCsv(language, methods, out);
        csv.head();
        var part = queries.behind(null, within, order, EXPORT_PART);
        while (!part.isEmpty()) {
            var rows = named(part, names);
            csv.rows(rows, papers.of(rows.stream().map(Transaction::renewal).toList()));
            part = part.size() < EXPORT_PART ? List.of() : queries.behind(part.getLast(), within, order, EXPORT_PART);
        }
        csv.flush();
    }

    private List<Transaction> named(List<Renewal> part, TransactionNames names) {
        return part.stream().map(renewal -> renewal.record()).map(names::name).toList();
    }
}
