package org.tsuzuki.attack;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.tsuzuki.Invented;
import org.tsuzuki.TestClock;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.advice.situation.SituationService;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.audit.AuditFilter;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEntryId;
import org.tsuzuki.book.BookFilter;
import org.tsuzuki.book.export.AccountName;
import org.tsuzuki.book.export.AccountNames;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.replacement.NewSim;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.editing.CatalogueEditing;
import org.tsuzuki.catalogue.editing.CatalogueExchange;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.customer.Contact;
import org.tsuzuki.customer.ContactKind;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.drawer.CashCount;
import org.tsuzuki.drawer.CashPlace;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.drawer.OpeningFloat;
import org.tsuzuki.drawer.ZReportNumber;
import org.tsuzuki.drawer.closing.CloseApproval;
import org.tsuzuki.drawer.closing.ZReportFilter;
import org.tsuzuki.export.ExportId;
import org.tsuzuki.export.ExportOrder;
import org.tsuzuki.export.NamedExport;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;
import org.tsuzuki.export.schedule.RepetitionPlan;
import org.tsuzuki.export.schedule.Rhythm;
import org.tsuzuki.money.BranchCounter;
import org.tsuzuki.money.BranchMethod;
import org.tsuzuki.money.BranchMethodChoice;
import org.tsuzuki.money.CounterMethods;
import org.tsuzuki.money.PaymentBreakdown;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.TypedForeignCash;
import org.tsuzuki.money.TypedTender;
import org.tsuzuki.payout.PayoutOrder;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.Addressee;
import org.tsuzuki.receipt.document.Medium;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.receipt.print.ReceiptLanguages;
import org.tsuzuki.receipt.register.ReceiptFilter;
import org.tsuzuki.reconciliation.ColumnRole;
import org.tsuzuki.reconciliation.DayOrder;
import org.tsuzuki.reconciliation.StatementId;
import org.tsuzuki.reconciliation.StatementLayout;
import org.tsuzuki.reconciliation.StatementUpload;
import org.tsuzuki.renewal.Observation;
import org.tsuzuki.renewal.SalePart;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.draft.CartService;
import org.tsuzuki.renewal.draft.PendingApprovals;
import org.tsuzuki.renewal.earnings.EarningsFilter;
import org.tsuzuki.renewal.earnings.EarningsGrouping;
import org.tsuzuki.renewal.followup.PendingFilter;
import org.tsuzuki.renewal.quote.CheckoutRequest;
import org.tsuzuki.renewal.quote.SaleLine;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.renewal.refund.RefundOrder;
import org.tsuzuki.renewal.settlement.CarrierRefundOrder;
import org.tsuzuki.renewal.settlement.RefundDestination;
import org.tsuzuki.renewal.settlement.SettlementFilter;
import org.tsuzuki.renewal.settlement.SettlementOrder;
import org.tsuzuki.renewal.transactions.TransactionFilter;
import org.tsuzuki.security.FirstOwner;
import org.tsuzuki.security.NewStaff;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffService;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.SettingOrder;
import org.tsuzuki.settlement.SettlementChoice;
import org.tsuzuki.settlement.SettlementKind;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodId;
import org.tsuzuki.settlement.TopUp;
import org.tsuzuki.transfer.OpeningOrder;
import org.tsuzuki.transfer.TransferOrder;
import org.tsuzuki.voucher.VoucherPurpose;
import org.tsuzuki.voucher.register.VoucherFilter;
import org.tsuzuki.voucher.vault.Bought;
import org.tsuzuki.voucher.vault.TypedCode;
import org.tsuzuki.voucher.vault.VoucherEntry;

/** One believable value for everything that a door takes, with every text filled in. */
@TestComponent
class DoorSamples {

    private final Map<Class<?>, Object> samples = new HashMap<>();

    DoorSamples(
            Counter counter,
            CustomerService customers,
            SituationService situations,
            AgencyService agency,
            CatalogueEditing editing,
            CatalogueExchange exchange,
            DrawerService drawers,
            ReceiptService receipts,
            StaffService staff,
            Catalogue catalogue,
            CartService carts,
            BranchCounter taken,
            VoucherEntry vouchers) {
        this.fill = () -> {
            var card = counter.prepaid();
            var renewal = counter.record(card);
            var number = new ReceiptNumber(renewal.receiptNumber());
            var me = staff.me();
            put(card.withTexts("a stall in Ueno", "nobody@example.com", "blue"));
            put(card.id());
            put(card.keyDates());
            put(renewal.id());
            put(number);
            put(receipts.find(number).orElseThrow());
            put(receipts.recordPrint(number, Medium.PAPER));
            put(me);
            put(me.id());
            put(me.branch());
            put(ReceiptFilter.EVERYTHING);
            put(new ExportOrder(
                    "transactions",
                    DataFilter.EVERYTHING.with(Map.of("carrier", List.of("softbank"))),
                    List.of("receipt"),
                    FileFormat.CSV,
                    TextEncoding.UTF_8,
                    Language.EN));
            put(new ExportId(UUID.randomUUID()));
            put(new NamedExport("every month", "data=transactions"));
            put(new RepetitionPlan(Rhythm.DAILY, "/", "nobody@example.com"));
            put(BranchDetails.opening("QX", "Somewhere", "Tsuzuki Travel"));
            put(customer(customers, card));
            put(card.customerId());
            put(Situation.UNKNOWN.withLanguages(List.of("zh")).withPayments(Set.of("CASH")));
            put(new AuditFilter("a", "b", "c", null, null));
            put(new NewSim(card.identifiers(), SimForm.PHYSICAL, true, "worn out", true, true));
            put(editing.draft(CatalogueKind.CHANNEL, Counter.VOUCHER).orElseThrow());
            put(exchange.preview("carriers: []".getBytes(StandardCharsets.UTF_8), "a.yaml"));
            put(drawers.mine().orElseThrow().id());
            put(new CloseApproval("counted twice", null));
            put(CashCount.fewest(new Yen(1000)));
            put(CashPlace.OTHER);
            put(OpeningFloat.of(new Yen(1000)));
            put(ZReportFilter.ALL);
            put(new ZReportNumber("SJ-Z-000001"));
            put(payment());
            put(taken.here());
            put(counter.voucher(card).paidBy(payment()).withPromotion("none"));
            put(CheckoutRequest.of(
                    new SaleLine(UUID.randomUUID(), card.id(), counter.voucher(card)),
                    new Yen(3_300),
                    Submission.DONE));
            put(counter.word());
            put(counter.word().by());
            put(new RefundOrder(Map.of(SalePart.FEE, new Yen(1)), "CASH", "too dear", counter.agreed()));
            put(new Observation(TestClock.TODAY, null, "3 GB", Observation.Source.CARRIER_PAGE));
            put(new PendingFilter(null, false));
            put(TransactionFilter.EVERYTHING);
            put(new PendingApprovals());
            put(new CounterMethods(catalogue, Set.of("CASH"), TestClock.TODAY));
            put(carts.current());
            put(new Addressee("Sora"));
            put(new NewStaff(
                    "sora" + Invented.reference().toLowerCase(Locale.ROOT),
                    "Sora",
                    Role.CLERK,
                    me.branch(),
                    me.language()));
            put(new FirstOwner(
                    "12345678", "sora", "Sora", "a long enough sentence", BranchDetails.opening("QY", "a", "b")));
            put(Bought.stock());
            put(Bought.one(vouchers).id());
            put(new VoucherFilter(null, "povo2", "povo-base", null));
            var agencyCard = new SettlementMethod(
                    SettlementMethodId.next(),
                    null,
                    SettlementKind.CREDIT_CARD,
                    "Agency Visa",
                    "4242",
                    Set.of("povo2"),
                    YearMonth.of(2030, 1),
                    null,
                    false);
            put(agencyCard);
            put(agencyCard.id());
            put(new TopUp(UUID.randomUUID(), agencyCard.id(), null, new Yen(1000)));
            put(SettlementFilter.ALL);
            put(SettlementChoice.LATER);
            put(SettlementOrder.of(UUID.randomUUID(), null));
            put(CarrierRefundOrder.of(UUID.randomUUID(), RefundDestination.LOST, "1", "it keeps all"));
            put(new BranchMethodChoice(me.branch().value(), null, List.of(BranchMethod.free("CASH"))));
            put(Setting.CODE_SHOWN_FOR);
            put(new SettingOrder(Setting.CODE_SHOWN_FOR, 0, "50", "the screens are far away"));
            put(new VoucherPurpose("povo2", "povo-base", card.customerId().value(), null));
        };
        samples.put(String.class, "text");
        samples.put(UUID.class, UUID.randomUUID());
        samples.put(int.class, 10);
        samples.put(Integer.class, 0);
        samples.put(byte[].class, "carriers: []".getBytes(StandardCharsets.UTF_8));
        samples.put(LocalDate.class, TestClock.TODAY);
        samples.put(Instant.class, TestClock.START);
        samples.put(ApprovalRequirement.class, ApprovalRequirement.COLLEAGUE);
        samples.put(Yen.class, new Yen(1000));
        samples.put(Pageable.class, PageRequest.ofSize(5));
        samples.put(OutputStream.class, new ByteArrayOutputStream());
        samples.put(long.class, 1L);
        samples.put(LongConsumer.class, (LongConsumer) done -> {});
        samples.put(BooleanSupplier.class, (BooleanSupplier) () -> false);
        put(AccountKind.CASH.account("till"));
        put(BookFilter.EVERYTHING.about("SJ-2026-000001").saying("a").moving(AccountKind.CASH.account("till")));
        put(BookEntryId.next());
        put(new StatementId(UUID.randomUUID()));
        var columns = Map.of(ColumnRole.DAY, new StatementLayout.Column(0, "Date"));
        put(new StatementUpload(
                AccountKind.BANK.account("MAIN"),
                "statement.csv",
                "Date,Amount".getBytes(StandardCharsets.UTF_8),
                null,
                new StatementLayout(1, columns, DayOrder.MONTH_FIRST, false),
                null));
        put(new TransferOrder(
                UUID.randomUUID(),
                AccountKind.SAFE.account(),
                Account.MAIN_BANK,
                new Yen(100),
                "",
                TestClock.TODAY,
                "the bill",
                true));
        put(new OpeningOrder(TestClock.TODAY, List.of(new OpeningOrder.Line(AccountKind.SAFE.account(), Yen.ZERO))));
        put(new PayoutOrder(UUID.randomUUID(), "WECHAT_PAY", new Yen(100), Yen.ZERO, TestClock.TODAY, "WX-1"));
        put(AccountNames.english());
        put(EarningsFilter.of(TestClock.TODAY, TestClock.TODAY).only(EarningsGrouping.CARRIER, "povo2"));
        put(new AccountName("Assets:Till", "", ""));
        put(new PaymentBreakdown(null, null, List.of(), Map.of()));
        put(ReceiptLanguages.of(CustomerLanguage.ZH_HANT));
        samples.put(Collection.class, List.of());
        samples.put(List.class, List.of(new TypedCode("A-1", Bought.code())));
    }

    private final Runnable fill;

    /** Makes them all anew, for whoever is signed in. */
    void fill() {
        fill.run();
    }

    private void put(Object sample) {
        samples.put(sample.getClass(), sample);
    }

    private static CustomerDetails customer(CustomerService customers, CardDetails card) {
        return customers
                .find(card.customerId())
                .orElseThrow()
                .withContacts(List.of(new Contact(ContactKind.WECHAT, "wxid_1")))
                .withLanguages(List.of("zh"))
                .withNote("pays by Alipay");
    }

    private static PaymentChoice payment() {
        return new PaymentChoice(
                "CASH", "5000", List.of(new TypedTender("ALIPAY", "100")), new TypedForeignCash("USD", "1", "150"));
    }

    Object of(Class<?> type) {
        if (type.isEnum() && !samples.containsKey(type)) {
            return type.getEnumConstants()[0];
        }
        if (!samples.containsKey(type)) {
            throw new AssertionError("A door takes " + type + ", of which there is no sample");
        }
        return Objects.requireNonNull(samples.get(type));
    }
}
