package org.tsuzuki.renewal.settlement;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Differences;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEntryId;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.SaleRecorded;
import org.tsuzuki.renewal.ledger.CarrierPayment;
import org.tsuzuki.renewal.ledger.CarrierRefund;
import org.tsuzuki.renewal.ledger.RenewalLedger;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.CheckedReference;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodId;
import org.tsuzuki.settlement.SettlementMethodService;

/** Writes down a payment to a carrier: on the renewal, in the book, in the drawer if it was cash, in the audit log. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SettlementRecorder {

    private final CarrierSettlements settlements;
    private final Renewals renewals;
    private final SettlementMethodService methods;
    private final DrawerService drawers;
    private final RenewalLedger ledger;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    SettlementRecorder(
            CarrierSettlements settlements,
            Renewals renewals,
            SettlementMethodService methods,
            DrawerService drawers,
            RenewalLedger ledger,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.settlements = settlements;
        this.renewals = renewals;
        this.methods = methods;
        this.drawers = drawers;
        this.ledger = ledger;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** What is entered at the carrier with a chosen method is paid with it; what is only taken waits. */
    @EventListener
    void on(SaleRecorded recorded) {
        for (var line : recorded.lines()) {
            var how = line.quoted().quote().settlement();
            var renewal = line.renewal();
            if (how.isNow()
                    && renewal.result() == ResultState.SUBMITTED
                    && renewal.sum().held().compareTo(Yen.ZERO) > 0) {
                var order = SettlementOrder.of(renewal.key(), how.methodId());
                payAtOnce(
                        renewal,
                        noted(line.quoted().quote()).map(order::charging).orElse(order));
            }
        }
    }

    /** What the carrier really took, where it was noted and let pass as another amount than the quote's. */
    private static Optional<String> noted(Quote quote) {
        return quote.references().stream()
                .filter(reference -> reference.field().type() == FieldType.CHARGED_AMOUNT)
                .filter(reference -> reference.difference().isPresent())
                .map(CheckedReference::value)
                .findFirst();
    }

    private void payAtOnce(Renewal renewal, SettlementOrder order) {
        try {
            pay(renewal, order);
        } catch (ProblemException refused) {
            throw refused.at("settlement");
        }
    }

    void pay(Renewal renewal, SettlementOrder order) {
        var held = renewal.sum().held();
        var paid = CheckedSettlement.of(order, held, renewal.recordedAt(), clock.instant());
        var method = paid.method();
        var from = method == null ? fromDrawer(renewal, paid) : fromMethod(renewal, method, paid.charged());
        var entry = ledger.settled(
                renewal,
                new CarrierPayment(
                        paid.key().toString(),
                        from.account(),
                        paid.covered(),
                        paid.charged(),
                        paid.foreign() != null,
                        paid.paidAt()));
        renewal.settle(paid.covered());
        renewals.save(renewal);
        settlements.save(new CarrierSettlement(renewal, paid, from.name(), entry, actor.get(), clock.instant()));
        tell("renewal.settled", renewal, paid.covered(), paid.charged(), from.name(), paid.reason());
    }

    /** @param foreign whether the carrier had been paid in a currency of its own */
    void cameBack(Renewal renewal, CheckedRefund back, boolean foreign, @Nullable Approval approval) {
        var to = to(renewal, back);
        var entry = ledger.cameBack(
                renewal,
                new CarrierRefund(
                        back.key().toString(), to.account(), back.covered(), back.amount(), foreign, back.at()));
        renewal.settle(back.covered().negated());
        renewals.save(renewal);
        settlements.save(new CarrierSettlement(renewal, back, to.name(), entry, actor.get(), clock.instant()));
        var fields = new Differences()
                .compare("amount", null, back.amount())
                .compare("backTo", null, to.name())
                .compare(
                        "approvedBy",
                        null,
                        approval == null ? null : approval.by().name());
        tell(
                back.to().isLost() ? "renewal.carrierKept" : "renewal.carrierRefunded",
                renewal,
                fields.list(),
                back.reason());
    }

    private Source to(Renewal renewal, CheckedRefund back) {
        return switch (back.to().place()) {
            case METHOD -> {
                var method = methods.find(new SettlementMethodId(
                                Objects.requireNonNull(back.to().method())))
                        .orElseThrow();
                yield new Source(method.account(), TextLimit.LINE.cut(method.label()));
            }
            case DRAWER -> {
                drawers.putIn(back.received(), renewal.receiptNumber());
                yield new Source(drawers.cash(), Messages.get(Language.JA, "settlement.fromDrawer"));
            }
            case BANK -> new Source(Account.MAIN_BANK, Messages.get(Language.JA, SettlementPlace.BANK.key()));
            case LOST ->
                new Source(AccountKind.LOSSES.account(), Messages.get(Language.JA, SettlementPlace.LOST.key()));
        };
    }

    /** What an earlier one did goes back the way it went; cash through the drawer of whoever has it now. */
    void takeBack(Renewal renewal, CarrierSettlement earlier, UUID key, String reason) {
        moveCashBack(renewal, earlier);
        var entry = ledger.unsettled(new BookEntryId(earlier.entryId()), reason);
        var back = earlier.reversal(key, entry.value(), reason, actor.get(), clock.instant());
        renewal.settle(back.covered());
        renewals.save(renewal);
        settlements.save(back);
        var record = back.record(false);
        tell("renewal.unsettled", renewal, record.covered(), record.charged(), record.paidFrom(), reason);
    }

    private void moveCashBack(Renewal renewal, CarrierSettlement earlier) {
        var method = earlier.methodId();
        var charged = earlier.charged();
        if (charged.compareTo(Yen.ZERO) > 0 && earlier.place() == SettlementPlace.DRAWER) {
            drawers.putIn(charged, renewal.receiptNumber());
        } else if (charged.isNegative() && earlier.place() == SettlementPlace.DRAWER) {
            drawers.takeOut(charged.negated(), renewal.receiptNumber());
        } else if (charged.isNegative() && method != null) {
            requireBalance(new SettlementMethodId(method), charged.negated());
        }
    }

    /** What came into a balance may have been spent; a card owes any sum. */
    private void requireBalance(SettlementMethodId id, Yen amount) {
        if (methods.find(id).filter(method -> !method.isCard()).isPresent()) {
            methods.requireFunds(id, amount);
        }
    }

    private Source fromMethod(Renewal renewal, UUID id, Yen charged) {
        var method = methods.find(new SettlementMethodId(id))
                .filter(known -> known.pays(renewal.carrierId()))
                .orElseThrow(() -> new ProblemException(Problem.of("problem.settlement.method"), "method"));
        require(method, charged);
        return new Source(method.account(), TextLimit.LINE.cut(method.label()));
    }

    private void require(SettlementMethod method, Yen charged) {
        try {
            methods.requireFunds(method.id(), charged);
        } catch (ProblemException refused) {
            throw refused.at("method");
        }
    }

    private Source fromDrawer(Renewal renewal, CheckedSettlement paid) {
        var account = drawers.cash();
        if (paid.charged().compareTo(Yen.ZERO) > 0) {
            try {
                drawers.takeOut(paid.charged(), renewal.receiptNumber());
            } catch (ProblemException refused) {
                throw refused.at("method");
            }
        }
        return new Source(account, Messages.get(Language.JA, "settlement.fromDrawer"));
    }

    private void tell(String action, Renewal renewal, Yen covered, Yen charged, String from, String reason) {
        var fields = List.of(
                new DomainChange.Field("covered", null, covered.toString()),
                new DomainChange.Field("charged", null, charged.toString()),
                new DomainChange.Field("paidFrom", null, from));
        tell(action, renewal, fields, reason);
    }

    private void tell(String action, Renewal renewal, List<DomainChange.Field> fields, String reason) {
        events.publishEvent(new DomainChange(
                action,
                renewal.id().toString(),
                renewal.receiptNumber(),
                fields,
                reason.isEmpty() ? null : reason,
                renewal.ties()));
    }

    private record Source(Account account, String name) {}
}
