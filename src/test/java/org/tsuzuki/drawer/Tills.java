package org.tsuzuki.drawer;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.drawer.closing.CloseApproval;
import org.tsuzuki.drawer.closing.CountedDrawer;
import org.tsuzuki.drawer.closing.DrawerClosing;
import org.tsuzuki.money.TypedForeignCash;
import org.tsuzuki.renewal.SalePart;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RecordedRenewal;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.renewal.refund.RefundOrder;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.InvitationService;
import org.tsuzuki.security.NewStaff;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffPrincipal;
import org.tsuzuki.security.StaffService;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.security.approval.Approvals;
import org.tsuzuki.security.approval.Approver;
import org.tsuzuki.security.approval.ApproverService;

/** Branches and people of their own with their drawers, and customers who pay cash. */
@TestComponent
public class Tills {

    /** What every cash sale here comes to. */
    public static final Yen PRICE = new Yen(3_300);

    public static final String PASSWORD = "a long enough sentence";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final StaffService staff;
    private final InvitationService invitations;
    private final AgencyService agency;
    private final UserDetailsService directory;
    private final DrawerService drawers;
    private final DrawerClosing closing;
    private final Counter counter;
    private final RenewalService renewals;
    private final ResultService results;
    private final CorrectionService corrections;
    private final ApproverService approvers;

    Tills(
            StaffService staff,
            InvitationService invitations,
            AgencyService agency,
            UserDetailsService directory,
            DrawerService drawers,
            DrawerClosing closing,
            Counter counter,
            RenewalService renewals,
            ResultService results,
            CorrectionService corrections,
            ApproverService approvers) {
        this.staff = staff;
        this.invitations = invitations;
        this.agency = agency;
        this.directory = directory;
        this.drawers = drawers;
        this.closing = closing;
        this.counter = counter;
        this.renewals = renewals;
        this.results = results;
        this.corrections = corrections;
        this.approvers = approvers;
    }

    public BranchDetails branch() {
        var code = "D" + Integer.toString(NUMBER.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
        return AsSystem.call(() -> agency.add(BranchDetails.opening(code, "Branch " + code, "Tsuzuki Travel")));
    }

    /** A new member of staff, signed in from now on. */
    public StaffDetails join(BranchDetails branch, Role role) {
        var login = "till" + NUMBER.incrementAndGet();
        var invited = new NewStaff(login, "Till " + login, role, branch.id(), Language.EN);
        invitations.accept(AsSystem.call(() -> staff.invite(invited)), PASSWORD);
        var joined = ((StaffPrincipal) directory.loadUserByUsername(login)).staff();
        as(joined);
        return joined;
    }

    public void as(StaffDetails person) {
        var principal = directory.loadUserByUsername(person.login());
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities())));
    }

    /** The word of a supervisor who came over. */
    public CloseApproval word(String reason, StaffDetails by) {
        return new CloseApproval(reason, Approvals.of(approvers, ApprovalRequirement.ANOTHER_SUPERVISOR, by));
    }

    /** A colleague who signed for taking a drawer over. */
    public Approver colleague(StaffDetails person) {
        return Approvals.of(approvers, ApprovalRequirement.COLLEAGUE, person);
    }

    public DrawerDetails open(long money) {
        return drawers.open(OpeningFloat.of(new Yen(money)));
    }

    /** Counts a drawer to exactly this sum. */
    public CountedDrawer count(DrawerDetails drawer, long sum) {
        return closing.count(drawer.id(), CashCount.fewest(new Yen(sum)));
    }

    public ZReportNumber close(DrawerDetails drawer, long sum) {
        count(drawer, sum);
        return closing.close(drawer.id(), CloseApproval.NONE);
    }

    /** Closes whatever drawer the signed-in person has, to the yen. */
    public void closeMine() {
        drawers.mine()
                .ifPresent(drawer ->
                        close(drawer, count(drawer, 0).count().expected().amount()));
    }

    /** A Renew page that is filled in and paid in cash; opens a drawer, for the page could not be recorded otherwise. */
    public Sale sale() {
        var card = counter.prepaid();
        return new Sale(card, counter.voucher(card));
    }

    public RecordedRenewal sell() {
        return sell(sale());
    }

    /** Paid with 40 dollars at 151.23 yen each. */
    public RecordedRenewal sellForDollars() {
        return sell(sale().inDollars("40", "151.23"));
    }

    public RecordedRenewal sell(Sale sale) {
        return counter.record(UUID.randomUUID(), sale.card().id(), sale.form(), counter.word());
    }

    /** The renewal failed, and the customer gets everything back. */
    public void refund(RecordedRenewal renewal, String method) {
        if (renewals.find(renewal.id()).orElseThrow().result().isOpen()) {
            results.fail(renewal.id(), "it did not work");
        }
        Map<SalePart, Yen> all = corrections.left(renewal.id());
        corrections.refund(renewal.id(), new RefundOrder(all, method, "it did not work", counter.agreed()));
    }

    public record Sale(CardDetails card, RenewalChoice form) {

        /** The same, paid with dollars. */
        public Sale inDollars(String amount, String rate) {
            var dollars = new TypedForeignCash("USD", amount, rate);
            return new Sale(card, form.paidBy(form.payment().withForeign(dollars)));
        }
    }
}
