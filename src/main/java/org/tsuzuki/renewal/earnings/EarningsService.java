package org.tsuzuki.renewal.earnings;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.Differences;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.AccountClass;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.TrialBalance;

/** What renewals earned, and how that leads to the profit of the book; the owner's alone. */
@Service
@Staff.Owner
public class EarningsService {

    /** How many renewals of an export are in memory at a time. */
    static final int EXPORT_PART = 1000;

    private final EarningsQueries queries;
    private final EarningsNames names;
    private final Book book;
    private final AgencyService agency;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    EarningsService(
            EarningsQueries queries,
            EarningsNames names,
            Book book,
            AgencyService agency,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.queries = queries;
        this.names = names;
        this.book = book;
        this.agency = agency;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** A page of the groups; the page's own order is not used. */
    public EarningsPart list(EarningsFilter filter, EarningsOrder order, Language language, Pageable page) {
        var total = queries.total(filter);
        var profit = filter.within() == null ? profit(filter, total) : null;
        if (filter.grouping() == EarningsGrouping.RENEWAL) {
            var part = names.name(filter.grouping(), queries.renewals(filter, order, page));
            return new EarningsPart(part, total.renewals(), total, profit);
        }
        var all = groups(filter, order, language);
        var part = all.stream().skip(page.getOffset()).limit(page.getPageSize()).toList();
        return new EarningsPart(part, all.size(), total, profit);
    }

    private List<Earning> groups(EarningsFilter filter, EarningsOrder order, Language language) {
        return names.name(filter.grouping(), queries.groups(filter)).stream()
                .sorted(order.of(filter.grouping(), language))
                .toList();
    }

    /** All groups together. */
    public Earning total(EarningsFilter filter) {
        return queries.total(filter);
    }

    /** What the group is called to which a filter is narrowed. */
    public Trilingual name(EarningsGrouping grouping, String key) {
        return names.name(grouping, key);
    }

    /** Of the days and the branch, whatever group the filter is narrowed to. */
    public LedgerProfit profit(EarningsFilter filter) {
        var all = filter.everything();
        return profit(all, queries.total(all));
    }

    private LedgerProfit profit(EarningsFilter all, Earning total) {
        return new LedgerProfit(
                total.booked(), queries.others(all), profit(book.trialBalance(all.from(), all.to(), all.branchId())));
    }

    private static Yen profit(TrialBalance balance) {
        return List.of(AccountClass.INCOME, AccountClass.EXPENSE, AccountClass.CONTROL).stream()
                .map(group -> balance.credit(group).minus(balance.debit(group)))
                .reduce(Yen.ZERO, Yen::plus);
    }

    /**
     * Writes all groups as CSV, in UTF-8, with their total and the way to the profit of the book. It is read in parts and no
     * transaction spans it; the audit log hears of it before the first row. The stream is flushed and left open.
     */
    public void export(EarningsFilter filter, EarningsOrder order, Language language, OutputStream out)
            throws IOException {
        transaction.executeWithoutResult(status -> tell(filter));
        var csv = new EarningsCsv(language, out);
        csv.head(filter.grouping());
        if (filter.grouping() == EarningsGrouping.RENEWAL) {
            var page = PageRequest.ofSize(EXPORT_PART);
            List<Earning> part;
            do {
                part = names.name(filter.grouping(), queries.renewals(filter, order, page));
                part.forEach(csv::row);
                page = page.next();
            } while (part.size() == EXPORT_PART);
        } else {
            groups(filter, order, language).forEach(csv::row);
        }
        var total = queries.total(filter);
        csv.total(total);
        if (filter.within() == null) {
            csv.profit(profit(filter, total));
        }
        csv.flush();
    }

    private void tell(EarningsFilter filter) {
        var branch = agency.branches().stream()
                .filter(each -> each.id().value().equals(filter.branchId()))
                .map(each -> each.name())
                .findFirst()
                .orElse(null);
        var fields = new Differences()
                .compare("from", null, filter.from())
                .compare("to", null, filter.to())
                .compare("branch", null, branch)
                .list();
        events.publishEvent(new DomainChange(
                "earnings.exported", "earnings", filter.grouping().name(), fields, null));
    }
}
