package org.tsuzuki.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Differences;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.AccountLabels;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookCause;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookEntryId;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.book.BookPeriods;
import org.tsuzuki.book.BookReader;
import org.tsuzuki.settlement.SettlementMethodId;
import org.tsuzuki.settlement.SettlementMethodService;

/**
 * Records what safe, bank, credit cards and balances held when the books began, once for each; a mistake is corrected by
 * a reversal and a new entry.
 */
@Service
@Staff.Accounting
@Transactional(readOnly = true)
public class OpeningService {

    /** A whole account may hold more than one amount at a counter can be. */
    public static final Yen MOST = new Yen(1_000_000_000);

    private static final Account EQUITY = AccountKind.OPENING_BALANCES.account();

    private final OwnAccounts own;
    private final SettlementMethodService settlement;
    private final Book book;
    private final BookReader reader;
    private final BookPeriods periods;
    private final AccountLabels labels;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    OpeningService(
            OwnAccounts own,
            SettlementMethodService settlement,
            Book book,
            BookReader reader,
            BookPeriods periods,
            AccountLabels labels,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.own = own;
        this.settlement = settlement;
        this.book = book;
        this.reader = reader;
        this.periods = periods;
        this.labels = labels;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Also those that were reversed, in the order of the accounts and of the time at which they were recorded. */
    public List<OpeningBalance> recorded() {
        var entries = reader.lines(EQUITY, LocalDate.EPOCH, today()).stream()
                .filter(line -> line.event() == BookEvent.OPENING)
                .flatMap(line -> book.find(line.entry()).stream())
                .toList();
        var reversed = reader.reversed(entries.stream().map(BookEntry::id).toList());
        return entries.stream()
                .map(entry -> opening(entry, reversed.contains(entry.id())))
                .sorted(Comparator.comparing(OpeningBalance::account)
                        .thenComparing(one -> one.entry().value()))
                .toList();
    }

    private OpeningBalance opening(BookEntry entry, boolean reversed) {
        var line = line(entry);
        return new OpeningBalance(
                entry.id(),
                entry.day(),
                line.account(),
                labels.whole(line.account()),
                line.amount().isNegative() ? line.amount().negated() : line.amount(),
                reversed);
    }

    private static BookLine line(BookEntry entry) {
        return entry.lines().stream()
                .filter(line -> !line.account().equals(EQUITY))
                .findFirst()
                .orElseThrow();
    }

    /** The accounts of which nobody has said what they held. */
    public List<OwnAccount> missing() {
        var there = recorded().stream()
                .filter(one -> !one.reversed())
                .map(OpeningBalance::account)
                .collect(Collectors.toSet());
        return own.all().stream()
                .filter(account -> !account.isForeign() && !there.contains(account.account()))
                .toList();
    }

    /** The day to propose: the first of the books, or the first that is still open. */
    public LocalDate firstDay() {
        var first = reader.behind(null, LocalDate.EPOCH, today(), 1).stream()
                .findFirst()
                .map(BookEntry::day)
                .orElse(today());
        return periods.closedThrough()
                .filter(closed -> !first.isAfter(closed))
                .map(closed -> closed.plusDays(1))
                .orElse(first);
    }

    /**
     * Records what accounts held; what held nothing needs no entry. The same again changes nothing.
     *
     * @throws ProblemException at "day", or at the key of the account
     */
    @Staff.Owner
    @Transactional
    public void record(OpeningOrder order) {
        periods.requireOpen(order.day(), "day");
        book.holdBalance(EQUITY, today());
        var recorded = recorded();
        for (var line : order.lines()) {
            record(line, order.day(), recorded);
        }
    }

    private void record(OpeningOrder.Line line, LocalDate day, List<OpeningBalance> recorded) {
        var account = line.account();
        var field = OwnAccount.key(account);
        checkAmount(line.amount(), field);
        if (account.kind() == AccountKind.FOREIGN_CASH
                || own.all().stream().noneMatch(one -> one.account().equals(account))) {
            throw refused(field, "problem.transfer.account");
        }
        var same =
                recorded.stream().filter(one -> one.account().equals(account)).toList();
        var standing = same.stream().filter(one -> !one.reversed()).findFirst();
        if (standing.isPresent()) {
            if (!standing.get().amount().equals(line.amount())
                    || !standing.get().day().equals(day)) {
                throw refused(field, "problem.opening.there");
            }
        } else if (!line.amount().equals(Yen.ZERO)) {
            post(line, day, same.size(), "");
        }
    }

    private void post(OpeningOrder.Line line, LocalDate day, int earlier, String text) {
        var account = line.account();
        var held =
                account.kind() == AccountKind.AGENCY_CREDIT_CARD ? line.amount().negated() : line.amount();
        var cause = BookCause.of("opening:" + account.kind() + ":" + account.sub() + ":" + earlier);
        var lines = List.of(new BookLine(account, held, null), new BookLine(EQUITY, held.negated(), null));
        var entry = BookEntry.of(BookEvent.OPENING, clock.instant(), actor.get(), text, cause, lines)
                .onDay(day);
        book.post(entry);
        tell("opening.recorded", entry, new Differences().compare("amount", null, line.amount()), text);
    }

    /**
     * Says what an account held instead; nothing when it held nothing. Both entries are of the day of the first one, as long
     * as that is open, because what it said never was true.
     *
     * @throws ProblemException at "amount" or "reason", or when it was corrected before
     */
    @Staff.Owner
    @Transactional
    public void correct(BookEntryId id, Yen amount, String reason) {
        var why = TextLimit.REASON.check("reason", reason);
        if (why.isEmpty()) {
            throw refused("reason", "reason.missing");
        }
        checkAmount(amount, "amount");
        book.holdBalance(EQUITY, today());
        var entry = book.find(id)
                .filter(found -> found.event() == BookEvent.OPENING)
                .orElseThrow(() -> ProblemException.of("problem.opening.unknown"));
        var before = opening(entry, false);
        if (before.amount().equals(amount)) {
            throw refused("amount", "problem.opening.same");
        }
        var day = stillOpen(entry.day()).orElse(today());
        var earlier = recorded().stream()
                .filter(one -> one.account().equals(before.account()))
                .count();
        book.reverse(id, why, day);
        tell("opening.reversed", entry, new Differences().compare("amount", before.amount(), null), why);
        if (!amount.equals(Yen.ZERO)) {
            post(new OpeningOrder.Line(before.account(), amount), day, Math.toIntExact(earlier), why);
        }
        requireNothingOverdrawn(before.account(), day);
    }

    private Optional<LocalDate> stillOpen(LocalDate day) {
        return periods.closedThrough().filter(closed -> !day.isAfter(closed)).isPresent()
                ? Optional.empty()
                : Optional.of(day);
    }

    /** What carriers were paid from a balance was there. */
    private void requireNothingOverdrawn(Account account, LocalDate day) {
        if (account.kind() == AccountKind.AGENCY_BALANCE) {
            var left = settlement.holdFunds(new SettlementMethodId(UUID.fromString(account.sub())), day);
            if (left.isNegative()) {
                throw refused("amount", "problem.opening.spent", left.negated().toString());
            }
        }
    }

    private static void checkAmount(Yen amount, String field) {
        if (amount.isNegative()) {
            throw refused(field, "problem.yen.form");
        }
        if (amount.compareTo(MOST) > 0) {
            throw refused(field, "problem.yen.most", MOST.toString());
        }
    }

    private void tell(String action, BookEntry entry, Differences fields, String reason) {
        events.publishEvent(new DomainChange(
                action,
                entry.id().toString(),
                TextLimit.REFERENCE.cut(labels.whole(line(entry).account()).ja()),
                fields.list(),
                reason.isEmpty() ? null : reason));
    }

    private LocalDate today() {
        return JapanTime.today(clock);
    }

    private static ProblemException refused(String field, String key, Object... arguments) {
        return new ProblemException(Problem.of(key, arguments), field);
    }
}
