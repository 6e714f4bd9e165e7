package org.tsuzuki.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tsuzuki.Refusals.refusalOf;
import static org.tsuzuki.Refusals.told;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.SignedIn;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.Trail;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ListLimit;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.StaleChangeException;
import org.tsuzuki.security.Role;

@DeskTest
class BranchMethodServiceTest {

    private static final BranchMethod CASH = BranchMethod.free("CASH");
    private static final BranchMethod CARD = new BranchMethod("CREDIT_CARD", new BigDecimal("3.24"), 2);

    @Autowired
    private BranchMethodService methods;

    @Autowired
    private AgencyService agency;

    @Autowired
    private AuditService audit;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcTemplate database;

    private UUID branch = UUID.randomUUID();

    @BeforeEach
    void a_new_branch() {
        signedIn.as(Role.OWNER);
        var code = "Z" + Integer.toString(Integer.parseInt(Invented.reference().substring(1)) % 46_656, 36);
        branch = agency.add(BranchDetails.opening(code, "Ueno", "Tsuzuki Travel"))
                .id()
                .value();
    }

    @Test
    void nobody_has_chosen_for_a_new_branch() {
        assertThat(methods.of(branch)).isEmpty();
        assertThat(methods.choice(branch)).returns(null, BranchMethodChoice::version);
    }

    @Test
    void what_is_chosen_is_kept_in_the_order_of_the_catalogue() {
        choose(CARD, CASH);

        assertThat(methods.of(branch)).contains(List.of(CASH, CARD));
    }

    @Test
    void what_is_chosen_anew_replaces_what_was_and_the_trail_tells_both() {
        choose(CASH, CARD);

        choose(CASH, new BranchMethod("CREDIT_CARD", new BigDecimal("3.00"), 5));

        assertThat(methods.of(branch).orElseThrow())
                .containsExactly(CASH, new BranchMethod("CREDIT_CARD", new BigDecimal("3.00"), 5));
        assertThat(Trail.of(audit, branch.toString()).getLast())
                .returns("branch.methodsChosen", AuditLine::action)
                .extracting(AuditLine::fields)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(new DomainChange.Field(
                        "paymentMethods",
                        "CASH 0.00% +0, CREDIT_CARD 3.24% +2",
                        "CASH 0.00% +0, CREDIT_CARD 3.00% +5"));
    }

    @Test
    void choosing_the_same_again_writes_nothing() {
        choose(CASH, CARD);

        choose(CARD, CASH);

        assertThat(Trail.actions(audit, branch.toString())).containsExactly("branch.created", "branch.methodsChosen");
    }

    @Test
    void a_stale_form_changes_nothing_also_when_nobody_had_chosen_before() {
        var first = methods.choice(branch);
        choose(CASH);
        var second = methods.choice(branch);
        choose(CASH, CARD);

        assertThatThrownBy(() -> methods.choose(first.with(List.of(CARD)))).isInstanceOf(StaleChangeException.class);
        var stale = catchThrowableOfType(StaleChangeException.class, () -> methods.choose(second.with(List.of(CASH))));

        assertThat(stale.changedBy()).isEqualTo("Test OWNER");
        assertThat(methods.of(branch)).contains(List.of(CASH, CARD));
    }

    @Test
    void at_least_one_remains() {
        assertThat(refusalOf(this::choose)).isEqualTo(Problem.of("problem.branchMethod.none"));
    }

    @ParameterizedTest
    @CsvSource({"TOPUP_CODE, problem.branchMethod.code", "SHELLS, problem.branchMethod.unknown"})
    void what_no_counter_takes_is_refused_beside_its_tick(String method, String problem) {
        var refusal = catchThrowableOfType(ProblemException.class, () -> choose(CASH, BranchMethod.free(method)));

        assertThat(refusal.field()).isEqualTo("method." + method);
        assertThat(told(refusal.problem()).key()).isEqualTo(problem);
        assertThat(methods.of(branch)).isEmpty();
    }

    @Test
    void a_method_is_listed_once() {
        assertThat(refusalOf(() -> choose(CASH, CASH)).key()).isEqualTo("problem.branchMethod.twice");
    }

    @Test
    void more_methods_than_anybody_takes_are_refused() {
        var most = ListLimit.PAYMENT_METHODS.most();
        var all = Collections.nCopies(most + 1, CASH).toArray(BranchMethod[]::new);

        assertThat(refusalOf(() -> choose(all))).isEqualTo(Problem.of("problem.tooMany", most, most + 1));
    }

    @Test
    void a_branch_that_does_not_exist_takes_nothing() {
        var nowhere = new BranchMethodChoice(UUID.randomUUID(), null, List.of(CASH));

        assertThat(refusalOf(() -> methods.choose(nowhere))).isEqualTo(Problem.of("problem.branch.unknown"));
    }

    @ParameterizedTest
    @CsvSource({"20.01, 0", "-0.01, 0", "1, 61", "1, -1"})
    void the_database_itself_refuses_what_is_beyond_belief(BigDecimal fee, int days) {
        choose(CASH);

        assertThatThrownBy(() -> database.update(
                        "insert into branch_payment_method (branch_id, method_id, fee_percent, days_until_paid_out)"
                                + " values (?, 'PAYPAY', ?, ?)",
                        branch,
                        fee,
                        days))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @EnumSource
    void everybody_reads_and_only_the_owner_chooses(Role role) {
        choose(CASH);
        signedIn.as(role);

        assertThat(methods.of(branch)).contains(List.of(CASH));
        if (role != Role.OWNER) {
            assertThatThrownBy(() -> choose(CASH, CARD)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private void choose(BranchMethod... chosen) {
        methods.choose(methods.choice(branch).with(List.of(chosen)));
    }
}
