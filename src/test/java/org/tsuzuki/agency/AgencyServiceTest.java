package org.tsuzuki.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.Trail;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.StaleChangeException;
import org.tsuzuki.security.Role;

@DeskTest
class AgencyServiceTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    @Autowired
    private AgencyService agency;

    @Autowired
    private AuditService audit;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void as_the_owner() {
        signedIn.as(Role.OWNER);
    }

    @Test
    void a_branch_is_kept_as_typed_with_its_code_in_capitals_and_one_line_in_the_trail() {
        var code = freshCode();
        var added = agency.add(BranchDetails.opening(" " + code.toLowerCase(Locale.ROOT), " Ueno ", "Tsuzuki Travel "));

        assertThat(agency.branch(added.id()))
                .returns(code, BranchDetails::code)
                .returns("Ueno", BranchDetails::name)
                .returns("Tsuzuki Travel", BranchDetails::heading);
        assertThat(Trail.actions(audit, subject(added))).containsExactly("branch.created");
    }

    @Test
    void a_changed_branch_tells_each_field_before_and_after() {
        var branch = agency.add(BranchDetails.opening(freshCode(), "Ueno", "Tsuzuki Travel"));

        agency.change(with(branch, "Ueno Park", "T1180301018771"));

        assertThat(Trail.of(audit, subject(branch)).getLast())
                .returns("branch.changed", AuditLine::action)
                .extracting(AuditLine::fields)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(
                        new DomainChange.Field("name", "Ueno", "Ueno Park"),
                        new DomainChange.Field("registrationNumber", null, "T1180301018771"));
    }

    @Test
    void saving_without_a_change_writes_nothing() {
        var branch = agency.add(BranchDetails.opening(freshCode(), "Ueno", "Tsuzuki Travel"));

        agency.change(branch);

        assertThat(Trail.actions(audit, subject(branch))).containsExactly("branch.created");
    }

    @Test
    void a_stale_form_says_who_changed_what_and_changes_nothing() {
        var branch = agency.add(BranchDetails.opening(freshCode(), "Ueno", "Tsuzuki Travel"));
        agency.change(with(branch, "Ueno Park", null));

        var stale =
                catchThrowableOfType(StaleChangeException.class, () -> agency.change(with(branch, "Ueno Zoo", null)));

        assertThat(stale.changedBy()).isEqualTo("Test OWNER");
        assertThat(stale.fields()).containsExactly(new DomainChange.Field("name", "Ueno Park", "Ueno Zoo"));
        assertThat(agency.branch(branch.id()).name()).isEqualTo("Ueno Park");
    }

    @Test
    void a_code_is_given_once() {
        var code = freshCode();
        agency.add(BranchDetails.opening(code, "Ueno", "Tsuzuki Travel"));

        assertThat(refusalOf(() -> agency.add(BranchDetails.opening(code, "Ueno 2", "Tsuzuki Travel"))))
                .isEqualTo(Problem.of("problem.branch.code.taken", code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCDE", "A-1", "上野"})
    void a_code_of_a_wrong_form_is_refused(String code) {
        assertThat(refusalOf(() -> agency.add(BranchDetails.opening(code, "Ueno", "Tsuzuki Travel"))))
                .isEqualTo(Problem.of("problem.branch.code"));
    }

    @Test
    void a_missing_name_and_an_endless_heading_are_told_beside_their_fields() {
        assertThat(refusal(BranchDetails.opening(freshCode(), " ", "Tsuzuki Travel")))
                .returns("name", ProblemException::field);
        assertThat(refusal(BranchDetails.opening(freshCode(), "Ueno", "x".repeat(121))))
                .returns("heading", ProblemException::field);
    }

    @Test
    void L03_a_registration_number_of_a_wrong_form_is_refused_and_a_doubtful_check_digit_accepted() {
        var branch = agency.add(BranchDetails.opening(freshCode(), "Ueno", "Tsuzuki Travel"));

        var refused = catchThrowableOfType(ProblemException.class, () -> agency.change(with(branch, "Ueno", "T123")));
        agency.change(with(branch, "Ueno", "Ｔ2180301018771"));

        assertThat(refused.field()).isEqualTo("registrationNumber");
        assertThat(agency.branch(branch.id()).registrationNumber()).isEqualTo("T2180301018771");
    }

    @ParameterizedTest
    @EnumSource
    void only_the_owner_keeps_branches_and_everybody_reads_them(Role role) {
        signedIn.as(role);
        var branch = BranchDetails.opening(freshCode(), "Ueno", "Tsuzuki Travel");

        assertThat(agency.branches()).isNotEmpty();
        if (role != Role.OWNER) {
            assertThatThrownBy(() -> agency.add(branch)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> agency.change(branch)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private ProblemException refusal(BranchDetails branch) {
        return catchThrowableOfType(ProblemException.class, () -> agency.add(branch));
    }

    private static BranchDetails with(BranchDetails read, String name, @Nullable String registration) {
        return new BranchDetails(
                read.id(),
                read.version(),
                read.code(),
                name,
                read.heading(),
                read.address(),
                read.phone(),
                registration,
                read.closed());
    }

    private static String subject(BranchDetails branch) {
        return branch.id().value().toString();
    }

    private static String freshCode() {
        return "B" + NUMBER.incrementAndGet();
    }
}
