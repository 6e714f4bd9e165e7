package org.tsuzuki.transfer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
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
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.TypedText;
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
import org.tsuzuki.book.ForeignAmount;
import org.tsuzuki.settlement.SettlementMethodId;
import org.tsuzuki.settlement.SettlementMethodService;

/** Moves money between the agency's own accounts: to the bank, to a credit card that is due, back from a balance. */
@Service
@Staff.Accounting
@Transactional(readOnly = true)
public class TransferService {

    private static final int MOST_TOLD = 100;
    private static final int DECIMALS = 2;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]+)?");
    private static final Account DIFFERENCES = AccountKind.EXCHANGE_DIFFERENCES.account();
    private static final Set<AccountKind> MAY_LACK = Set.of(AccountKind.SAFE, AccountKind.BANK);
    private static final Set<AccountKind> TAKES_CHANGED_CASH = Set.of(AccountKind.SAFE, AccountKind.BANK);

    private final OwnAccounts own;
    private final SettlementMethodService settlement;
    private final Book book;
    private final BookReader reader;
    private final BookPeriods periods;
    private final AccountLabels labels;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    TransferService(
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

    /** Between which money can be moved. */
    public List<OwnAccount> accounts() {
        return own.all();
    }

    /** Where it can go: to accounts of our own, or to the bank and the card's issuer for what they charge. */
    public List<OwnAccount> targets() {
        return Stream.concat(own.all().stream().filter(account -> !account.isForeign()), Stream.of(own.charges()))
                .toList();
    }

    /** The latest first, top-ups among them; of one account, or of all. */
    public List<Transfer> recorded(@Nullable Account account) {
        var every = BookFilter.EVERYTHING.of(BookEvent.TRANSFER);
        var entries = book.entries(account == null ? every : every.moving(account), PageRequest.ofSize(MOST_TOLD));
        var reversed = reader.reversed(entries.stream().map(BookEntry::id).toList());
        var names = new HashMap<Account, Trilingual>();
        return entries.stream()
                .map(entry -> new Transfer(
                        entry.id(),
                        entry.day(),
                        names.computeIfAbsent(from(entry).account(), labels::whole),
                        names.computeIfAbsent(to(entry).account(), labels::whole),
                        to(entry).amount(),
                        foreign(entry),
                        entry.text(),
                        reversed.contains(entry.id())))
                .toList();
    }

    /** What so much of foreign cash was taken for, on average of all that is there; empty when that cannot be said. */
    public Optional<Yen> keptAt(Account account, String foreign) {
        try {
            return Optional.of(keptAt(account, parse(foreign)));
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Records a transfer, once for each key.
     *
     * @throws ProblemException at "from", "to", "amount", "foreign", "day" or "reason", and at "sure" when more goes than is there
     *     or is owed
     */
    @Staff.Owner
    @Transactional
    public BookEntryId record(TransferOrder order) {
        book.holdBalance(order.from(), today());
        var cause = BookCause.of("transfer:" + order.key());
        var before = reader.ofCause(cause.key());
        if (before.isPresent()) {
            return before.get().id();
        }
        check(order);
        var lines = order.from().kind() == AccountKind.FOREIGN_CASH ? changed(order) : moved(order);
        var entry = BookEntry.of(BookEvent.TRANSFER, clock.instant(), actor.get(), order.reason(), cause, lines.list())
                .onDay(order.day());
        var posted = book.post(entry);
        tell(
                "transfer.recorded",
                entry,
                new Differences()
                        .compare("amount", null, order.amount())
                        .compare("foreign", null, foreign(entry))
                        .compare("day", null, order.day()),
                order.reason());
        return posted;
    }

    private void check(TransferOrder order) {
        var known = own.all().stream().map(OwnAccount::account).toList();
        if (!known.contains(order.from())) {
            throw refused("from", "problem.transfer.account");
        }
        var isCharge = order.to().kind() == AccountKind.BANK_CHARGES;
        if (!isCharge && !known.contains(order.to())) {
            throw refused("to", "problem.transfer.account");
        }
        if (order.from().equals(order.to())) {
            throw refused("to", "problem.transfer.same");
        }
        if (order.to().kind() == AccountKind.FOREIGN_CASH) {
            throw refused("to", "problem.transfer.toForeign");
        }
        if (order.from().kind() == AccountKind.FOREIGN_CASH
                && !TAKES_CHANGED_CASH.contains(order.to().kind())) {
            throw refused("to", "problem.transfer.changed");
        }
        if (order.amount().compareTo(Yen.ZERO) <= 0) {
            throw refused("amount", "problem.transfer.amount");
        }
        if (order.amount().isTooLarge()) {
            throw new ProblemException(Yen.tooLarge(), "amount");
        }
        periods.requireOpen(order.day(), "day");
        if (order.reason().isEmpty()) {
            throw refused("reason", "problem.required");
        }
        if (!order.sure()) {
            doubt(order);
        }
    }

    /** More than there is, or than is owed, is likely a slip of the finger; the books may not know everything, though. */
    private void doubt(TransferOrder order) {
        var there = reader.balance(order.from(), today());
        if (MAY_LACK.contains(order.from().kind()) && order.amount().compareTo(there) > 0) {
            throw refused("sure", "problem.transfer.moreThanThere", there.toString());
        }
        var owed = reader.balance(order.to(), today()).negated();
        if (order.to().kind() == AccountKind.AGENCY_CREDIT_CARD
                && order.amount().compareTo(owed) > 0) {
            throw refused("sure", "problem.transfer.moreThanOwed", owed.toString());
        }
    }

    private EntryLines moved(TransferOrder order) {
        if (order.from().kind() == AccountKind.AGENCY_BALANCE) {
            var left = settlement.holdFunds(method(order.from()), order.day());
            if (order.amount().compareTo(left) > 0) {
                throw refused("amount", "problem.transfer.funds", left.toString());
            }
        }
        return new EntryLines().debit(order.to(), order.amount()).credit(order.from(), order.amount());
    }

    /** The notes go at what they were taken for; what the bank gave more or less for them is a difference of its own. */
    private EntryLines changed(TransferOrder order) {
        var notes = parse(order.foreign());
        requireThere(reader.foreignCash(order.from(), order.day()), notes);
        var kept = keptAt(order.from(), notes);
        return new EntryLines()
                .debit(order.to(), order.amount())
                .debit(DIFFERENCES, kept.minus(order.amount()))
                .debit(
                        order.from(),
                        kept.negated(),
                        new ForeignAmount(order.from().sub(), notes.negate()));
    }

    private Yen keptAt(Account account, BigDecimal notes) {
        var held = reader.foreignCash(account, today());
        requireThere(held, notes);
        var kept = BigDecimal.valueOf(held.yen().amount())
                .multiply(notes)
                .divide(held.foreign(), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Yen(Math.max(1, kept));
    }

    private static void requireThere(BookReader.Opening held, BigDecimal notes) {
        if (notes.compareTo(held.foreign()) > 0) {
            throw refused(
                    "foreign",
                    "problem.transfer.foreignFunds",
                    held.foreign().max(BigDecimal.ZERO).stripTrailingZeros().toPlainString() + " "
                            + held.account().sub());
        }
    }

    private static BigDecimal parse(String typed) {
        var digits = TypedText.fold(typed).replace(",", "");
        if (!NUMBER.matcher(digits).matches() || new BigDecimal(digits).signum() == 0) {
            throw refused("foreign", "problem.foreign.number");
        }
        var number = new BigDecimal(digits);
        if (number.scale() > DECIMALS) {
            throw refused("foreign", "problem.foreign.decimals", DECIMALS);
        }
        return number;
    }

    /**
     * Takes a transfer or a top-up back that was recorded by mistake, by an entry of today.
     *
     * @throws ProblemException when it is none, was taken back before or its money is spent, or at "reason"
     */
    @Staff.Owner
    @Transactional
    public BookEntryId reverse(BookEntryId id, String reason) {
        var why = TextLimit.REASON.check("reason", reason);
        if (why.isEmpty()) {
            throw refused("reason", "reason.missing");
        }
        var entry = book.find(id)
                .filter(found -> found.event() == BookEvent.TRANSFER)
                .orElseThrow(() -> ProblemException.of("problem.transfer.unknown"));
        var arrived = to(entry);
        if (arrived.account().kind() == AccountKind.AGENCY_BALANCE) {
            var left = settlement.holdFunds(method(arrived.account()), today());
            if (arrived.amount().compareTo(left) > 0) {
                throw ProblemException.of(
                        "problem.transfer.spent",
                        left.toString(),
                        arrived.amount().toString());
            }
        }
        var reversal = book.reverse(id, why);
        tell(
                "transfer.reversed",
                entry,
                new Differences()
                        .compare("amount", arrived.amount(), null)
                        .compare("foreign", foreign(entry), null)
                        .compare("day", entry.day(), null),
                why);
        return reversal;
    }

    private static SettlementMethodId method(Account account) {
        return new SettlementMethodId(UUID.fromString(account.sub()));
    }

    private static BookLine from(BookEntry entry) {
        return side(entry, true);
    }

    private static BookLine to(BookEntry entry) {
        return side(entry, false);
    }

    private static BookLine side(BookEntry entry, boolean credit) {
        return entry.lines().stream()
                .filter(line -> line.amount().isNegative() == credit)
                .filter(line -> !line.account().equals(DIFFERENCES))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable ForeignAmount foreign(BookEntry entry) {
        var went = from(entry).foreign();
        return went == null
                ? null
                : new ForeignAmount(went.currency(), went.amount().negate());
    }

    private void tell(String action, BookEntry entry, Differences fields, String reason) {
        var label = labels.whole(from(entry).account()).ja() + " → "
                + labels.whole(to(entry).account()).ja();
        events.publishEvent(
                new DomainChange(action, entry.id().toString(), TextLimit.REFERENCE.cut(label), fields.list(), reason));
    }

    private LocalDate today() {
        return JapanTime.today(clock);
    }

    private static ProblemException refused(String field, String key, Object... arguments) {
        return new ProblemException(Problem.of(key, arguments), field);
    }
}
