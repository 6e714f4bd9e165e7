package org.tsuzuki.drawer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Published;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.Trail;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.money.Direction;
import org.tsuzuki.money.PaymentPosted;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.settings.Decided;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.SettingsService;

@DeskTest
@Import(Tills.class)
class DrawerServiceTest {

    @Autowired
    private DrawerService drawers;

    @Autowired
    private Drawers stored;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private AuditService audit;

    @Autowired
    private Tills tills;

    @Autowired
    private Published published;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private DrawerCash cash;

    @Autowired
    private SettingsService settings;

    private BranchDetails branch;
    private StaffDetails clerk;

    @BeforeEach
    void atTheCounter() {
        branch = tills.branch();
        clerk = tills.join(branch, Role.CLERK);
    }

    @Test
    void a_drawer_is_opened_once_with_its_float() {
        var drawer = tills.open(30_000);

        assertThat(drawers.mine()).contains(drawer);
        assertThat(drawer.openingFloat()).isEqualTo(new Yen(30_000));
        assertThat(published.actions()).contains("drawer.opened");
        assertThat(refusalOf(() -> tills.open(1)).key()).isEqualTo("problem.drawer.open");
    }

    @Test
    void cash_of_a_customer_goes_into_the_drawer_by_itself() {
        var drawer = tills.open(0);

        var renewal = tills.sell();
        tills.refund(renewal, "CASH");

        assertThat(drawers.entries(drawer.id()))
                .extracting(EntryLine::kind)
                .containsExactly(EntryKind.SALE, EntryKind.REFUND);
        assertThat(drawers.entries(drawer.id())).allMatch(line -> line.amount().equals(Tills.PRICE));
    }

    @Test
    void other_means_are_noted_and_are_no_cash() {
        var drawer = tills.open(0);
        var renewal = tills.sell();

        tills.refund(renewal, "CREDIT_CARD");

        assertThat(drawers.entries(drawer.id()))
                .filteredOn(line -> line.kind() == EntryKind.REFUND)
                .singleElement()
                .matches(line -> !line.cash());
    }

    @Test
    void cash_without_a_drawer_is_refused_beside_the_payment_and_nothing_is_recorded() {
        var sale = tills.sale();
        tills.close(drawers.mine().orElseThrow(), 30_000);

        assertThatThrownBy(() -> tills.sell(sale))
                .isInstanceOf(ProblemException.class)
                .extracting(refused -> ((ProblemException) refused).field())
                .isEqualTo("payment");

        assertThat(refusalOf(() -> tills.sell(sale)).key()).isEqualTo("problem.drawer.closed");
        assertThat(renewals.history(sale.card().id())).isEmpty();
        assertThat(AsSystem.call(receipts::gaps)).isEmpty();
    }

    @Test
    void a_colleagues_drawer_takes_nobody_elses_cash() {
        var mine = tills.open(0);
        var sale = tills.sale();
        tills.join(branch, Role.CLERK);

        assertThat(refusalOf(() -> tills.sell(sale)).key()).isEqualTo("problem.drawer.closed");

        tills.as(clerk);
        assertThat(drawers.entries(mine.id())).isEmpty();
    }

    @Test
    void a_desk_without_drawers_takes_cash_all_the_same() {
        var moved = new PaymentPosted(
                UUID.randomUUID(),
                Direction.IN,
                "CASH",
                true,
                Tills.PRICE,
                null,
                branch.id().value(),
                clerk.id().value(),
                UUID.randomUUID(),
                null,
                "X1-2026-000001",
                TestClock.START);

        Decided.during(
                settings,
                Setting.DRAWER_REQUIRED,
                0,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> cash.on(moved)));

        assertThat(drawers.mine()).isEmpty();
    }

    @Test
    void cash_is_paid_in_and_out_for_a_reason() {
        var drawer = tills.open(10_000);

        drawers.payIn(new Yen(5_000), "more change");
        drawers.payOut(new Yen(8_000), "to the bank");

        assertThat(drawers.entries(drawer.id()))
                .extracting(EntryLine::kind, EntryLine::amount, EntryLine::reason)
                .containsExactly(
                        tuple(EntryKind.PAY_IN, new Yen(5_000), "more change"),
                        tuple(EntryKind.PAY_OUT, new Yen(8_000), "to the bank"));
        assertThat(published.actions()).contains("drawer.paidIn", "drawer.paidOut");
        assertThat(refusalOf(() -> drawers.payOut(new Yen(9_000_000), "to the bank"))
                        .key())
                .isEqualTo("problem.drawer.notInIt");
        assertThat(refusalOf(() -> drawers.payOut(Yen.ZERO, "nothing")).key()).isEqualTo("problem.drawer.amount");
        assertThat(refusalOf(() -> drawers.payOut(new Yen(1), " ")).key()).isEqualTo("reason.missing");
    }

    @Test
    void a_refused_pay_out_tells_no_sum_and_every_try_stays_in_the_audit_trail() {
        var drawer = tills.open(10_000);

        var near = refusalOf(() -> drawers.payOut(new Yen(10_001), "to the bank"));
        var far = refusalOf(() -> drawers.payOut(new Yen(9_000_000), "to the bank again"));

        assertThat(near).isEqualTo(far);
        assertThat(near.arguments()).isEmpty();
        for (var language : Language.values()) {
            assertThat(Messages.get(language, near)).doesNotContainPattern("[0-9\uFF10-\uFF19]");
        }
        assertThat(drawers.entries(drawer.id())).isEmpty();
        assertThat(Trail.of(audit, drawer.id().toString()))
                .filteredOn(line -> line.action().equals("drawer.payOutRefused"))
                .allMatch(line -> line.staffName().equals(clerk.name()))
                .extracting(line -> line.fields().getFirst().after(), AuditLine::reason)
                .containsExactly(tuple("¥10,001", "to the bank"), tuple("¥9,000,000", "to the bank again"));
        drawers.payOut(new Yen(10_000), "to the bank");
    }

    @Test
    void a_clerk_sees_only_their_own_drawer_and_a_supervisor_those_of_the_branch() {
        var mine = tills.open(0);
        tills.join(branch, Role.CLERK);
        assertThat(drawers.open()).isEmpty();
        assertThat(drawers.find(mine.id())).isEmpty();
        assertThat(drawers.entries(mine.id())).isEmpty();

        tills.join(branch, Role.SUPERVISOR);
        assertThat(drawers.open()).containsExactly(mine);

        tills.join(tills.branch(), Role.SUPERVISOR);
        assertThat(drawers.open()).isEmpty();

        tills.join(branch, Role.OWNER);
        assertThat(drawers.open()).contains(mine);
    }

    @Test
    void an_auditor_has_no_drawer() {
        tills.join(branch, Role.AUDITOR);

        assertThatThrownBy(() -> tills.open(0)).isInstanceOf(AccessDeniedException.class);
    }
}
