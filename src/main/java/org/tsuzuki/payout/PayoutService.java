package org.tsuzuki.payout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Differences;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.AccountLabels;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookCause;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookEntryId;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookFilter;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.book.BookPeriods;
import org.tsuzuki.book.BookReader;
import org.tsuzuki.book.EntryLines;
import org.tsuzuki.book.TrialBalance;
import org.tsuzuki.money.BranchMethod;
import org.tsuzuki.money.BranchMethodService;

/** Records what payment methods pay to the bank, less their fees. What they owe stands in the book alone. */
@Service
@Staff.Accounting
@Transactional(readOnly = true)
public class PayoutService {

    private static final int MOST_TOLD = 100;
    /** Whose customers pay by a method shows over more days than any provider waits. */
    private static final int DAYS_WEIGHED = 62;

    private static final Account FEES = AccountKind.PAYMENT_METHOD_FEES.account();

    private final Book book;
    private final BookReader reader;
    private final BookPeriods periods;
    private final AccountLabels labels;
    private final BranchMethodService methods;
    private final AgencyService agency;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    PayoutService(
            Book book,
            BookReader reader,
            BookPeriods periods,
            AccountLabels labels,
            BranchMethodService methods,
            AgencyService agency,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.book = book;
        this.reader = reader;
        this.periods = periods;
        this.labels = labels;
        this.methods = methods;
        this.agency = agency;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Every payment method that ever owed anything, with what it owes now and what of it is due. */
    public List<PayoutDue> due() {
        var accounts = reader.accounts(Set.of(AccountKind.RECEIVABLE));
        var names = labels.of(accounts);
        var sold = accounts.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        account -> reader.sold(account, today().minusDays(DAYS_WEIGHED), today())));
        var shares = new HashMap<Account, Share>();
        for (var branch : agency.branches()) {
            var taken = methods.of(branch.id().value()).orElse(List.of()).stream()
                    .collect(Collectors.toMap(BranchMethod::methodId, Function.identity()));
            var balances = new HashMap<LocalDate, TrialBalance>();
            for (var account : accounts) {
                var method = taken.getOrDefault(account.sub(), BranchMethod.free(account.sub()));
                var since = today().minusDays(method.daysUntilPaidOut() - 1L);
                var balance = balances.computeIfAbsent(
                        since,
                        day -> book.trialBalance(day, later(day), branch.id().value()));
                var paid = sold.getOrDefault(account, Map.of())
                        .getOrDefault(branch.id().value(), Yen.ZERO);
                shares.merge(account, Share.of(due(account, balance), method.feePercent(), paid), Share::plus);
            }
        }
        return accounts.stream()
                .map(account -> {
                    var open = reader.balance(account, today());
                    var share = shares.getOrDefault(account, Share.NONE);
                    return new PayoutDue(
                            account.sub(),
                            names.getOrDefault(account, Trilingual.same(account.sub())),
                            open,
                            between(Yen.ZERO, share.due, open),
                            share.rate());
                })
                .toList();
    }

    /** What a branch's customers paid long enough ago, less all that was taken off since. */
    private static Yen due(Account account, TrialBalance balance) {
        return balance.lines().stream()
                .filter(line -> line.account().equals(account))
                .map(line -> line.opening().minus(line.credit()))
                .findFirst()
                .orElse(Yen.ZERO);
    }

    /** Of a method that pays out at once nothing is too young; the range only has to be one. */
    private LocalDate later(LocalDate since) {
        return since.isAfter(today()) ? since : today();
    }

    private static Yen between(Yen least, Yen amount, Yen most) {
        var capped = amount.compareTo(most) > 0 ? most : amount;
        return capped.compareTo(least) < 0 ? least : capped;
    }

    /** The latest first. */
    public List<Payout> recorded() {
        var entries = book.entries(
                BookFilter.EVERYTHING.of(BookEvent.PAYOUT).moving(AccountKind.RECEIVABLE),
                PageRequest.ofSize(MOST_TOLD));
        var reversed = reader.reversed(entries.stream().map(BookEntry::id).toList());
        var names =
                labels.of(entries.stream().map(PayoutService::method).distinct().toList());
        return entries.stream()
                .map(entry -> payout(entry, names, reversed.contains(entry.id())))
                .toList();
    }

    private static Payout payout(BookEntry entry, Map<Account, Trilingual> names, boolean reversed) {
        var method = method(entry);
        return new Payout(
                entry.id(),
                entry.day(),
                method.sub(),
                names.getOrDefault(method, Trilingual.same(method.sub())),
                moved(entry, method).negated(),
                moved(entry, FEES),
                entry.text(),
                reversed);
    }

    private static Account method(BookEntry entry) {
        return entry.lines().stream()
                .map(BookLine::account)
                .filter(account -> account.kind() == AccountKind.RECEIVABLE)
                .findFirst()
                .orElseThrow();
    }

    private static Yen moved(BookEntry entry, Account account) {
        return entry.lines().stream()
                .filter(line -> line.account().equals(account))
                .map(BookLine::amount)
                .reduce(Yen.ZERO, Yen::plus);
    }

    /**
     * Records a payout, once for each key.
     *
     * @throws ProblemException at "method", "gross", "fee" or "day"
     */
    @Staff.Owner
    @Transactional
    public BookEntryId record(PayoutOrder order) {
        check(order);
        var account = account(order.methodId());
        var cause = BookCause.of("payout:" + order.key());
        var entry = BookEntry.of(
                        BookEvent.PAYOUT,
                        clock.instant(),
                        actor.get(),
                        order.reference(),
                        cause,
                        new EntryLines()
                                .debit(Account.MAIN_BANK, order.net())
                                .debit(FEES, order.fee())
                                .credit(account, order.gross())
                                .list())
                .onDay(order.day());
        requireOpen(order, account, cause);
        var posted = book.post(entry);
        if (posted.equals(entry.id())) {
            events.publishEvent(new DomainChange(
                    "payout.recorded",
                    order.methodId(),
                    order.methodId(),
                    new Differences()
                            .compare("amount", null, order.gross())
                            .compare("fee", null, order.fee())
                            .compare("day", null, order.day())
                            .compare("reference", null, order.reference())
                            .list(),
                    null));
        }
        return posted;
    }

    private void check(PayoutOrder order) {
        if (order.gross().compareTo(Yen.ZERO) <= 0) {
            throw refused("gross", "problem.payout.amount");
        }
        if (order.fee().isNegative() || order.fee().compareTo(order.gross()) > 0) {
            throw refused("fee", "problem.payout.fee", order.gross().toString());
        }
        periods.requireOpen(order.day(), "day");
    }

    private Account account(String methodId) {
        var account = AccountKind.RECEIVABLE.account(methodId);
        if (!reader.accounts(Set.of(AccountKind.RECEIVABLE)).contains(account)) {
            throw refused("method", "problem.payout.method");
        }
        return account;
    }

    /** What was recorded by this key already took its share of what is open. */
    private void requireOpen(PayoutOrder order, Account account, BookCause cause) {
        var now = book.holdBalance(account, today());
        var then = reader.balance(account, order.day());
        var open = now.compareTo(then) < 0 ? now : then;
        if (order.gross().compareTo(open) > 0 && !reader.isBooked(cause.key())) {
            throw refused(
                    "gross", "problem.payout.tooMuch", (open.isNegative() ? Yen.ZERO : open).toString(), order.day());
        }
    }

    /**
     * Takes a payout back that was recorded by mistake, by an entry of today.
     *
     * @throws ProblemException when it is no payout or was taken back before, or at "reason"
     */
    @Staff.Owner
    @Transactional
    public BookEntryId reverse(BookEntryId id, String reason) {
        var why = TextLimit.REASON.check("reason", reason);
        if (why.isEmpty()) {
            throw new ProblemException(Problem.of("reason.missing"), "reason");
        }
        var entry = book.find(id)
                .filter(found -> found.event() == BookEvent.PAYOUT)
                .orElseThrow(() -> ProblemException.of("problem.payout.unknown"));
        var method = method(entry);
        book.holdBalance(method, today());
        var reversal = book.reverse(id, why);
        events.publishEvent(new DomainChange(
                "payout.reversed",
                method.sub(),
                method.sub(),
                new Differences()
                        .compare("amount", moved(entry, method).negated(), null)
                        .compare("day", entry.day(), null)
                        .list(),
                why));
        return reversal;
    }

    private LocalDate today() {
        return JapanTime.today(clock);
    }

    private static ProblemException refused(String field, String key, Object... arguments) {
        return new ProblemException(Problem.of(key, arguments), field);
    }

    /**
     * What one branch adds to what is due. Payouts are booked at the owner's branch, so that what is open at each says
     * nothing of whose customers paid it.
     *
     * @param weighed fee percent times what its customers paid
     * @param paid what that was
     * @param only the percent as long as nobody paid
     */
    private record Share(Yen due, BigDecimal weighed, BigDecimal paid, BigDecimal only) {

        static final Share NONE = new Share(Yen.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        static Share of(Yen due, BigDecimal percent, Yen paid) {
            var weight = BigDecimal.valueOf(paid.amount());
            return new Share(due, percent.multiply(weight), weight, percent);
        }

        Share plus(Share other) {
            return new Share(
                    due.plus(other.due), weighed.add(other.weighed), paid.add(other.paid), only.max(other.only));
        }

        BigDecimal rate() {
            return paid.signum() == 0 ? only : weighed.divide(paid, 4, RoundingMode.HALF_UP);
        }
    }
}
