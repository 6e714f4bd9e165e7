package org.tsuzuki.firstday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.drawer.OpeningFloat;
import org.tsuzuki.money.BranchMethod;
import org.tsuzuki.money.BranchMethodService;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.practice.PracticeService;
import org.tsuzuki.security.InvitationService;
import org.tsuzuki.security.NewStaff;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffService;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.SettingsService;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.transfer.OpeningOrder;
import org.tsuzuki.transfer.OpeningService;

/** A desk of its own that becomes an agency, fact by fact. */
@DeskTest
@TestPropertySource(properties = {"tsuzuki.test.desk=first-day", "tsuzuki.public-url=http://localhost:8080"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstDayServiceTest {

    @Autowired
    private FirstDayService firstDay;

    @Autowired
    private AgencyService agency;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void as_the_owner() {
        signedIn.as(Role.OWNER);
    }

    @ParameterizedTest
    @Order(1)
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    void only_the_owner_is_led(Role role) {
        signedIn.as(role);

        assertThatThrownBy(firstDay::today).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Order(2)
    void a_branch_is_ready_when_its_receipts_have_an_address_and_a_registration_number() {
        var branch = branch();
        agency.change(with(branch, "", null));
        assertThat(item(FirstDayStep.BRANCH).remarks())
                .containsExactly(
                        Problem.of("firstDay.missing.address", branch.name()),
                        Problem.of("firstDay.missing.registration", branch.name()));

        agency.change(with(branch(), "1-2-3 Nishi-Shinjuku", "T7000012050002"));

        assertThat(item(FirstDayStep.BRANCH)).isEqualTo(new FirstDayItem(FirstDayStep.BRANCH, true, List.of()));
    }

    @Test
    @Order(3)
    void a_fee_counts_as_decided_though_it_stays_as_it_came(@Autowired SettingsService settings) {
        assertThat(item(FirstDayStep.SERVICE_FEE))
                .isEqualTo(new FirstDayItem(
                        FirstDayStep.SERVICE_FEE, false, List.of(Problem.of("firstDay.missing.fee", "¥300"))));

        settings.change(settings.find(Setting.SERVICE_FEE).order("300", "fits us"));

        assertThat(item(FirstDayStep.SERVICE_FEE).done()).isTrue();
    }

    @Test
    @Order(4)
    void every_open_branch_says_what_its_customers_pay_with(@Autowired BranchMethodService methods) {
        var branch = branch();
        assertThat(item(FirstDayStep.TENDER).remarks())
                .containsExactly(Problem.of("firstDay.missing.tender", branch.name()));

        methods.choose(methods.choice(branch.id().value()).with(List.of(BranchMethod.free("CASH"))));

        assertThat(item(FirstDayStep.TENDER).done()).isTrue();
    }

    @Test
    @Order(5)
    void carriers_are_paid_with_a_card_that_has_not_ended(@Autowired SettlementMethodService settlement) {
        settlement.add(SettlementMethod.card("Agency Visa", "4242", YearMonth.of(2026, 12)));
        assertThat(item(FirstDayStep.CARRIER_PAYMENT).done()).isTrue();

        clock.advance(Duration.ofDays(60));

        assertThat(item(FirstDayStep.CARRIER_PAYMENT).done()).isFalse();
    }

    /** The tests of roles have colleagues already, who are shut out for this one. */
    @Test
    @Order(6)
    void colleagues_are_there_when_one_has_joined_and_links_that_lead_nowhere_are_told(
            @Autowired StaffService staff, @Autowired InvitationService invitations) {
        var me = staff.me();
        staff.staff().stream().filter(other -> !other.id().equals(me.id())).forEach(other -> staff.disable(other.id()));
        assertThat(item(FirstDayStep.COLLEAGUES))
                .isEqualTo(new FirstDayItem(
                        FirstDayStep.COLLEAGUES,
                        false,
                        List.of(Problem.of("firstDay.missing.colleagues"), Problem.of("firstDay.reach.ONLY_HERE"))));

        var secret = staff.invite(new NewStaff("sora", "Sora", Role.CLERK, me.branch(), Language.EN));
        assertThat(item(FirstDayStep.COLLEAGUES).remarks()).contains(Problem.of("firstDay.missing.joining", 1L));
        assertThat(item(FirstDayStep.COLLEAGUES).done()).isFalse();

        invitations.accept(secret, "a long enough sentence");

        assertThat(item(FirstDayStep.COLLEAGUES)).isEqualTo(new FirstDayItem(FirstDayStep.COLLEAGUES, true, List.of()));
    }

    @Test
    @Order(7)
    void the_books_begin_with_what_one_account_held(@Autowired OpeningService openings) {
        assertThat(item(FirstDayStep.OPENING_BALANCES).done()).isFalse();
        assertThat(item(FirstDayStep.OPENING_BALANCES).remarks()).hasSizeGreaterThan(1);

        openings.record(new OpeningOrder(
                TestClock.TODAY, List.of(new OpeningOrder.Line(AccountKind.SAFE.account(), new Yen(100_000)))));

        assertThat(item(FirstDayStep.OPENING_BALANCES).done()).isTrue();
    }

    @Test
    @Order(8)
    void the_first_drawer_is_opened_with_its_float(@Autowired DrawerService drawers) {
        assertThat(item(FirstDayStep.DRAWER).done()).isFalse();

        drawers.open(OpeningFloat.of(new Yen(30_000)));

        assertThat(item(FirstDayStep.DRAWER).done()).isTrue();
    }

    @Test
    @Order(9)
    void prices_are_told_as_long_as_one_is_weak_and_all_of_them_once_they_are_old(@Autowired Catalogue catalogue) {
        var sold = catalogue.plans().stream()
                .filter(plan -> plan.isSoldOn(TestClock.TODAY))
                .toList();
        var weak = sold.stream()
                .filter(plan -> plan.provenance().confidence().isWeak())
                .count();
        assertThat(item(FirstDayStep.PRICES).remarks())
                .isEqualTo(weak == 0 ? List.of() : List.of(Problem.of("firstDay.missing.prices", weak, sold.size())));

        clock.advance(Duration.ofDays(120));

        var later = item(FirstDayStep.PRICES).remarks().getFirst().arguments();
        assertThat((Long) later.getFirst()).isGreaterThan(weak).isEqualTo(((Integer) later.getLast()).longValue());
    }

    @Test
    @Order(10)
    void a_practice_that_somebody_finished_counts(@Autowired PracticeService practice) {
        assertThat(item(FirstDayStep.PRACTICE).done()).isFalse();

        practice.finish();

        assertThat(item(FirstDayStep.PRACTICE).done()).isTrue();
        assertThat(firstDay.today().serving()).isFalse();
    }

    @Test
    @Order(11)
    void home_speaks_of_it_until_a_month_after_the_first_customer(@Autowired Counter counter) {
        assertThat(firstDay.today().isOver()).isFalse();

        counter.record(counter.prepaid());
        assertThat(firstDay.today()).returns(true, FirstDay::serving).returns(false, FirstDay::isOver);

        clock.advance(Duration.ofDays(31));
        assertThat(firstDay.today()).returns(false, FirstDay::isDone).returns(true, FirstDay::isOver);
    }

    private FirstDayItem item(FirstDayStep step) {
        return firstDay.today().items().stream()
                .filter(item -> item.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private BranchDetails branch() {
        return agency.branches().getFirst();
    }

    private static BranchDetails with(BranchDetails branch, String address, @Nullable String number) {
        return new BranchDetails(
                branch.id(),
                branch.version(),
                branch.code(),
                branch.name(),
                branch.heading(),
                address,
                branch.phone(),
                number,
                false);
    }
}
