package org.tsuzuki.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Differences;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.StaleChangeException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookCause;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.book.BookPeriods;
import org.tsuzuki.book.BookReader;

/** The agency's credit cards and balances, with which carriers are paid. What they hold stands in the book alone. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class SettlementMethodService {

    private final StoredSettlementMethods methods;
    private final SettlementRules rules;
    private final UnusualTopUp unusual;
    private final Book book;
    private final BookReader reader;
    private final BookPeriods periods;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    SettlementMethodService(
            StoredSettlementMethods methods,
            SettlementRules rules,
            UnusualTopUp unusual,
            Book book,
            BookReader reader,
            BookPeriods periods,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.methods = methods;
        this.rules = rules;
        this.unusual = unusual;
        this.book = book;
        this.reader = reader;
        this.periods = periods;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Cards, then balances, each by name; also those that are closed. */
    public List<SettlementMethod> all() {
        return methods.findAllByOrderByKindDescNameAsc().stream()
                .map(StoredSettlementMethod::method)
                .toList();
    }

    /** With which a carrier can be paid today. */
    @Staff.Counter
    public List<SettlementMethod> offered(String carrierId) {
        return all().stream()
                .filter(method -> !method.closed() && !method.isEndedOn(today()))
                .filter(method -> method.pays(carrierId))
                .toList();
    }

    /** The same with what is left of each balance, for whoever chooses. */
    @Staff.Counter
    public List<OfferedMethod> offeredWithFunds(String carrierId) {
        return offered(carrierId).stream()
                .map(method -> new OfferedMethod(method, method.isCard() ? null : book.funds(method.account())))
                .toList();
    }

    public Optional<SettlementMethod> find(SettlementMethodId id) {
        return methods.findById(id).map(StoredSettlementMethod::method);
    }

    /** What a balance holds; of a card, what is owed on it. */
    @Staff.Accounting
    public Yen balance(SettlementMethodId id) {
        var method = stored(id).method();
        var held = book.balance(method.account(), today());
        return method.isCard() ? held.negated() : held;
    }

    /** The balances in use that hold less than they should. */
    @Staff.Supervision
    public List<LowBalance> low() {
        var low = new ArrayList<LowBalance>();
        for (var method : all()) {
            var below = method.lowBelow();
            if (below != null && !method.closed()) {
                var left = book.funds(method.account());
                if (left.compareTo(below) < 0) {
                    low.add(new LowBalance(method.name(), left, below));
                }
            }
        }
        return low;
    }

    /**
     * Refuses what cannot be paid with it now. Whoever else pays with it waits until the end of the transaction, so that
     * nobody takes a balance below zero.
     *
     * @throws ProblemException when it is closed or ended, or holds less
     */
    @Staff.Counter
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireFunds(SettlementMethodId id, Yen amount) {
        var method = held(id).method();
        usable(method).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        if (method.isCard()) {
            return;
        }
        var left = book.funds(method.account());
        if (left.compareTo(amount) < 0) {
            throw ProblemException.of("problem.settlement.funds", method.name(), left.toString(), amount.toString());
        }
    }

    /**
     * What can be taken out of a balance on a day, so that neither then nor now less than nothing is left, whether it is
     * in use or not. Whoever else pays with it waits until the end of the transaction.
     */
    @Staff.Owner
    @Transactional(propagation = Propagation.MANDATORY)
    public Yen holdFunds(SettlementMethodId id, LocalDate day) {
        var account = held(id).method().account();
        var now = book.balance(account, today());
        var then = book.balance(account, day);
        return now.compareTo(then) < 0 ? now : then;
    }

    /** @throws ProblemException at the field that is not good enough */
    @Staff.Owner
    @Transactional
    public SettlementMethod add(SettlementMethod typed) {
        var method = rules.check(typed);
        if (method.isEndedOn(today())) {
            throw new ProblemException(Problem.of("problem.settlement.validUntil.past"), "validUntil");
        }
        nameIsFree(method.name(), method.id());
        var added = methods.save(new StoredSettlementMethod(method, actor.get().name(), clock.instant()));
        tell("settlement.added", method, List.of());
        return added.method();
    }

    /**
     * Changes everything but the kind; whether it is closed stays as it is.
     *
     * @throws ProblemException at the field that is not good enough
     * @throws StaleChangeException when somebody changed it since it was read
     */
    @Staff.Owner
    @Transactional
    public void change(SettlementMethod typed) {
        var method = rules.check(typed);
        var stored = stored(method.id());
        var before = stored.method();
        if (before.kind() != method.kind()) {
            throw new IllegalArgumentException("What is in the book for a card is not that of a balance");
        }
        var fields = differences(before, method);
        if (!Objects.equals(before.version(), method.version())) {
            throw new StaleChangeException(stored.changedBy(), stored.changedAt(), fields);
        }
        if (fields.isEmpty()) {
            return;
        }
        if (!before.closed()) {
            nameIsFree(method.name(), method.id());
        }
        stored.change(method, actor.get().name(), clock.instant());
        methods.save(stored);
        tell("settlement.changed", method, fields);
    }

    /** It is offered no longer; what it holds stays in the book. */
    @Staff.Owner
    @Transactional
    public void close(SettlementMethodId id) {
        var stored = held(id);
        if (!stored.method().closed()) {
            stored.close(actor.get().name(), clock.instant());
            methods.save(stored);
            tell("settlement.closed", stored.method(), List.of());
        }
    }

    /** @throws ProblemException when another one has its name meanwhile */
    @Staff.Owner
    @Transactional
    public void reopen(SettlementMethodId id) {
        var stored = held(id);
        var method = stored.method();
        if (method.closed()) {
            nameIsFree(method.name(), id);
            stored.reopen(actor.get().name(), clock.instant());
            methods.save(stored);
            tell("settlement.reopened", method, List.of());
        }
    }

    /**
     * Puts money into a balance, once for each key.
     *
     * @throws ProblemException at {@code amount}, {@code source} or {@code day}; at {@code sure} when the amount looks
     *     mistyped and nobody has said that it is right
     */
    @Staff.Owner
    @Transactional
    public void topUp(TopUp order) {
        if (order.amount().compareTo(Yen.ZERO) <= 0) {
            throw new ProblemException(Problem.of("problem.settlement.amount"), "amount");
        }
        if (order.amount().isTooLarge()) {
            throw new ProblemException(Yen.tooLarge(), "amount");
        }
        var balance = held(order.balance()).method();
        if (balance.isCard()) {
            throw ProblemException.of("problem.settlement.notBalance", balance.label());
        }
        usable(balance).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        var day = order.day() == null ? today() : order.day();
        periods.requireOpen(day, "day");
        var card = order.card() == null ? null : paying(order.card());
        var cause = BookCause.of("top-up:" + order.key());
        if (!order.sure() && !reader.isBooked(cause.key())) {
            unusual.question(balance.account(), order.amount()).ifPresent(question -> {
                throw new ProblemException(question, "sure");
            });
        }
        var entry = BookEntry.of(
                        BookEvent.TRANSFER,
                        clock.instant(),
                        actor.get(),
                        card == null ? balance.name() : card.label() + " → " + balance.name(),
                        cause,
                        List.of(
                                BookLine.debit(balance.account(), order.amount()),
                                BookLine.credit(card == null ? Account.MAIN_BANK : card.account(), order.amount())))
                .onDay(day);
        if (book.post(entry).equals(entry.id())) {
            tell("settlement.toppedUp", balance, toppedUp(order.amount(), card, day));
        }
    }

    private static List<DomainChange.Field> toppedUp(Yen amount, @Nullable SettlementMethod card, LocalDate day) {
        var moved = new Differences().compare("amount", null, amount).compare("day", null, day);
        return (card == null ? moved : moved.compare("paidFrom", null, card.label())).list();
    }

    private SettlementMethod paying(SettlementMethodId id) {
        var card = stored(id).method();
        if (!card.isCard()) {
            throw new ProblemException(Problem.of("problem.settlement.notCard", card.name()), "source");
        }
        usable(card).ifPresent(problem -> {
            throw new ProblemException(problem, "source");
        });
        return card;
    }

    private Optional<Problem> usable(SettlementMethod method) {
        var until = method.validUntil();
        if (method.closed()) {
            return Optional.of(Problem.of("problem.settlement.closed", method.label()));
        }
        return until != null && method.isEndedOn(today())
                ? Optional.of(Problem.of("problem.settlement.ended", method.label(), until.toString()))
                : Optional.empty();
    }

    private void nameIsFree(String name, SettlementMethodId own) {
        methods.findByOpenName(StoredSettlementMethod.nameKey(name))
                .filter(other -> !other.id().equals(own))
                .ifPresent(other -> {
                    throw new ProblemException(Problem.of("problem.settlement.name.taken", name), "name");
                });
    }

    private StoredSettlementMethod stored(SettlementMethodId id) {
        return methods.findById(id).orElseThrow(() -> ProblemException.of("problem.settlement.unknown"));
    }

    private StoredSettlementMethod held(SettlementMethodId id) {
        return methods.hold(id).orElseThrow(() -> ProblemException.of("problem.settlement.unknown"));
    }

    private LocalDate today() {
        return JapanTime.today(clock);
    }

    private void tell(String action, SettlementMethod method, List<DomainChange.Field> fields) {
        events.publishEvent(new DomainChange(action, method.id().toString(), method.label(), fields, null));
    }

    private static List<DomainChange.Field> differences(SettlementMethod before, SettlementMethod after) {
        return new Differences()
                .compare("name", before.name(), after.name())
                .compare("lastFour", before.lastFour(), after.lastFour())
                .compare("carriers", List.copyOf(before.carriers()), List.copyOf(after.carriers()))
                .compare("validUntil", before.validUntil(), after.validUntil())
                .compare("lowBelow", before.lowBelow(), after.lowBelow())
                .list();
    }
}
