package org.tsuzuki.renewal.checkout;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.Invented;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.card.CardService;
import org.tsuzuki.card.identifier.Iccid;
import org.tsuzuki.card.identifier.PhoneNumber;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.drawer.OpeningFloat;
import org.tsuzuki.operations.demo.ChoiceMaker;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.CheckoutRequest;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.SaleLine;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.InvitationService;
import org.tsuzuki.security.NewStaff;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.security.approval.Approvals;
import org.tsuzuki.security.approval.ApproverService;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

/** Customers who stand at the counter with a card, and Renew pages filled in for them. */
public class Counter {

    /** A store's voucher: cash, a code of which the end is kept, steps that are required. */
    public static final String VOUCHER = "CONBINI_TERMINAL_VOUCHER";

    /** With which drawers are opened here. */
    public static final Yen FLOAT = new Yen(30_000);

    private final CustomerService customers;
    private final CardService cards;
    private final Catalogue catalogue;
    private final ChoiceMaker choices;
    private final QuoteService quotes;
    private final CheckoutService checkout;
    private final DrawerService drawers;
    private final StaffService staff;
    private final InvitationService invitations;
    private final ApproverService approvers;
    private final CurrentActor actor;
    private @Nullable StaffDetails supervisor;

    Counter(
            CustomerService customers,
            CardService cards,
            Catalogue catalogue,
            ChoiceMaker choices,
            QuoteService quotes,
            CheckoutService checkout,
            DrawerService drawers,
            StaffService staff,
            InvitationService invitations,
            ApproverService approvers,
            CurrentActor actor) {
        this.customers = customers;
        this.cards = cards;
        this.catalogue = catalogue;
        this.choices = choices;
        this.quotes = quotes;
        this.checkout = checkout;
        this.drawers = drawers;
        this.staff = staff;
        this.invitations = invitations;
        this.approvers = approvers;
        this.actor = actor;
    }

    /** A prepaid voice card whose data and calls end tomorrow. */
    public CardDetails prepaid() {
        var ends = TestClock.TODAY.plusDays(1);
        return card(
                "softbank-prepaid",
                KeyDates.of(KeyDate.of(KeyDateKind.DATA, ends), KeyDate.of(KeyDateKind.CALLS, ends)));
    }

    /** A card without fixed term that lives on toppings. */
    public CardDetails povo() {
        return povo(TestClock.TODAY);
    }

    CardDetails povo(LocalDate today) {
        var keyDates = KeyDates.of(
                KeyDate.of(KeyDateKind.SUSPENSION, today.plusDays(20)),
                KeyDate.of(KeyDateKind.RELEASE, today.plusDays(50)));
        return cards.change(card("povo2", keyDates).withPlan("povo-base", null));
    }

    /** A line with a monthly bill, paid up to the end of October. */
    public CardDetails billed() {
        var paid = KeyDates.of(KeyDate.of(KeyDateKind.DATA, TestClock.TODAY.minusDays(20)));
        return card(
                "sakura-mobile", new CardKind(SimForm.PHYSICAL, Contract.POSTPAID, Purpose.VOICE, Generation.G4), paid);
    }

    private CardDetails card(String carrier, KeyDates keyDates) {
        return card(carrier, new CardKind(SimForm.PHYSICAL, Contract.PREPAID, Purpose.VOICE, Generation.G4), keyDates);
    }

    private CardDetails card(String carrier, CardKind kind, KeyDates keyDates) {
        openDrawer();
        var customer = customers
                .create(CustomerDetails.draft(null, null, Invented.name()))
                .id();
        var numbers = new CardIdentifiers(
                PhoneNumber.parse(Invented.phone()), null, Iccid.parse(Invented.iccid()), null, null, null, null);
        return cards.create(CardDetails.draft(customer, carrier, kind, numbers, keyDates));
    }

    /** Whoever stands at the counter can take cash; the desk itself has no drawer. */
    public void openDrawer() {
        var somebody = actor.get().staffId().getMostSignificantBits() != 0;
        if (somebody && staff.me().role() != Role.AUDITOR && !drawers.takesCash()) {
            drawers.open(OpeningFloat.of(FLOAT));
        }
    }

    /** The Renew page of the first plan that fits, complete; 3,000 yen and a fee of 300 for {@link #prepaid}. */
    public RenewalChoice form(CardDetails card, String channel) {
        openDrawer();
        var through = catalogue.channel(channel).orElseThrow();
        var form = choices.choose(card, through, "Test CLERK", null, new Random(1));
        for (var field : through.record()) {
            if (field.type() == FieldType.REFERENCE && form.references().containsKey(field.id())) {
                form = form.withReference(field.id(), Invented.reference());
            }
        }
        return form;
    }

    public RenewalChoice voucher(CardDetails card) {
        return form(card, VOUCHER);
    }

    /** Another amount than a plan's, to a day that the clerk types; for carriers that sell any amount. */
    public RenewalChoice amount(CardDetails card, String amount) {
        return form(
                        card,
                        catalogue
                                .channelsFor(card.carrierId(), card.form(), card.contract())
                                .getFirst()
                                .channel()
                                .id())
                .withPlan(null, amount)
                .withFee("0")
                .withTendered("")
                .withOwnExpiry(TestClock.TODAY.plusDays(60));
    }

    /** Records the card's voucher under a key of its own, the second time with a supervisor's word. */
    public RecordedRenewal record(CardDetails card) {
        return record(UUID.randomUUID(), card.id(), voucher(card), word());
    }

    public RecordedRenewal record(UUID key, CardId card, RenewalChoice choice) {
        return record(key, card, choice, null);
    }

    public RecordedRenewal record(UUID key, CardId card, RenewalChoice choice, @Nullable Approval approval) {
        return record(key, card, choice, Submission.DONE, approval);
    }

    /** Records a Renew page as it is filled in, at what it costs at this moment. */
    public RecordedRenewal record(
            UUID key, CardId card, RenewalChoice choice, Submission submission, @Nullable Approval approval) {
        var total = cards.find(card)
                .map(found -> quotes.quote(found, choice).total())
                .orElse(Yen.ZERO);
        var request = CheckoutRequest.of(new SaleLine(key, card, choice, approval), total, submission);
        var recorded = checkout.record(request);
        return new RecordedRenewal(recorded.renewal(key), recorded.receiptNumber(), recorded.before());
    }

    /** The word of a supervisor who came over, for what the desk would refuse. */
    public Approval word() {
        return word(ApprovalRequirement.SUPERVISOR);
    }

    /** The word of a supervisor who came over, for money that goes back. */
    public Approval agreed() {
        return word(ApprovalRequirement.TWO_PEOPLE);
    }

    private Approval word(ApprovalRequirement requirement) {
        return new Approval("the customer asked for it twice", Approvals.of(approvers, requirement, supervisor()));
    }

    private synchronized StaffDetails supervisor() {
        if (supervisor == null) {
            var branch = new BranchId(actor.get().branchId());
            var login = "counter" + Invented.reference().toLowerCase(Locale.ROOT);
            var invited = new NewStaff(login, "Test SUPERVISOR", Role.SUPERVISOR, branch, Language.EN);
            invitations.accept(AsSystem.call(() -> staff.invite(invited)), "a long enough sentence");
            supervisor = AsSystem.call(staff::staff).stream()
                    .filter(person -> person.login().equals(login))
                    .findFirst()
                    .orElseThrow();
        }
        return supervisor;
    }

    public CardDetails now(CardDetails card) {
        return cards.find(card.id()).orElseThrow();
    }
}
