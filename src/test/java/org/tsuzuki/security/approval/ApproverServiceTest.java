package org.tsuzuki.security.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsuzuki.Refusals.refusalOf;

import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.Trail;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Problem;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffId;
import org.tsuzuki.security.signin.UnknownAccounts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class ApproverServiceTest {

    private static final String PASSWORD = "a long enough sentence";

    @Autowired
    private ApproverService secondPerson;

    @Autowired
    private AuditService audit;

    @Autowired
    private UnknownAccounts unknown;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private StaffDetails supervisor;
    private StaffDetails clerk;

    @BeforeEach
    void aClerkSitsHere() {
        supervisor = signedIn.as(Role.SUPERVISOR);
        clerk = signedIn.as(Role.CLERK);
    }

    @AfterEach
    void rest() {
        clock.advance(Duration.ofMinutes(2));
        signedIn.as(Role.CLERK);
        secondPerson.confirm(supervisor.login(), PASSWORD, Role.SUPERVISOR);
    }

    @Test
    void the_right_password_names_the_person_and_changes_nobodys_session() {
        var before = SecurityContextHolder.getContext().getAuthentication();

        assertThat(secondPerson.confirm(supervisor.login(), PASSWORD, Role.SUPERVISOR, Role.OWNER))
                .returns(supervisor.id(), StaffDetails::id);

        assertThat(SecurityContextHolder.getContext().getAuthentication()).isSameAs(before);
        assertThat(actor.get().staffId()).isEqualTo(clerk.id().value());
        assertThat(trail()).endsWith("secondPerson.confirmed");
    }

    @Test
    void a_wrong_password_is_refused_and_told() {
        assertThat(refusalOf(() -> secondPerson.confirm(supervisor.login(), "wrong", Role.SUPERVISOR))
                        .key())
                .isEqualTo("problem.secondPerson.wrong");

        assertThat(trail()).endsWith("secondPerson.failed");
    }

    @Test
    void an_unknown_name_gets_the_same_answer_and_is_told_without_the_name() {
        assertThat(refusalOf(() -> secondPerson.confirm("nobody-here", "wrong", Role.SUPERVISOR))
                        .key())
                .isEqualTo("problem.secondPerson.wrong");

        assertThat(Trail.of(audit, unknown.mark("nobody-here")))
                .singleElement()
                .returns("secondPerson.failedUnknown", AuditLine::action)
                .returns(clerk.name(), AuditLine::staffName);
        assertThat(Trail.labels(audit)).doesNotContain("nobody-here");
    }

    @Test
    void somebody_without_the_role_is_refused_even_with_the_right_password() {
        assertThat(refusalOf(() -> secondPerson.confirm(clerk.login(), PASSWORD, Role.SUPERVISOR, Role.OWNER))
                        .key())
                .isEqualTo("problem.secondPerson.role");
    }

    @Test
    void after_five_failures_even_the_right_password_waits_and_the_audit_log_hears_it_once() {
        for (var number = 0; number < 5; number++) {
            refusalOf(() -> secondPerson.confirm(supervisor.login(), "wrong", Role.SUPERVISOR));
        }

        for (var number = 0; number < 3; number++) {
            assertThat(refusalOf(() -> secondPerson.confirm(supervisor.login(), PASSWORD, Role.SUPERVISOR)))
                    .isEqualTo(Problem.of("problem.secondPerson.wait.seconds", 1L));
        }
        assertThat(trail()).endsWith("secondPerson.failed", "secondPerson.throttled");

        clock.advance(Duration.ofSeconds(1));
        assertThat(secondPerson.confirm(supervisor.login(), PASSWORD, Role.SUPERVISOR))
                .returns(supervisor.id(), StaffDetails::id);
    }

    @Test
    void an_auditor_cannot_ask_for_a_second_person() {
        signedIn.as(Role.AUDITOR);

        assertThatThrownBy(() -> secondPerson.confirm(supervisor.login(), PASSWORD, Role.SUPERVISOR))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void each_kind_of_word_says_who_sits_here_and_needs_nobody_else() {
        assertThat(askedFor(Role.CLERK)).containsExactly(ApprovalRequirement.values());
        assertThat(askedFor(Role.SUPERVISOR))
                .containsExactly(
                        ApprovalRequirement.TWO_PEOPLE,
                        ApprovalRequirement.ANOTHER_SUPERVISOR,
                        ApprovalRequirement.COLLEAGUE);
        assertThat(askedFor(Role.OWNER))
                .containsExactly(ApprovalRequirement.ANOTHER_SUPERVISOR, ApprovalRequirement.COLLEAGUE);
    }

    private List<ApprovalRequirement> askedFor(Role role) {
        signedIn.as(role);
        return Stream.of(ApprovalRequirement.values())
                .filter(secondPerson::isAsked)
                .toList();
    }

    @Test
    void whoever_is_enough_alone_gives_the_word_without_a_password() {
        var owner = signedIn.as(Role.OWNER);

        assertThat(verified(ApprovalRequirement.TWO_PEOPLE, "", "")).isEqualTo(owner.id());
    }

    @Test
    void only_for_a_colleague_s_word_a_clerk_s_password_is_enough() {
        assertThat(verified(ApprovalRequirement.COLLEAGUE, clerk.login(), PASSWORD))
                .isEqualTo(clerk.id());
        assertThat(refusalOf(() -> secondPerson.word(ApprovalRequirement.TWO_PEOPLE, clerk.login(), PASSWORD))
                        .key())
                .isEqualTo("problem.secondPerson.role");
    }

    private StaffId verified(ApprovalRequirement requirement, String login, String password) {
        return secondPerson
                .verify(secondPerson.word(requirement, login, password), requirement)
                .id();
    }

    @Test
    void a_word_is_worth_nothing_for_anything_else_or_at_another_screen() {
        var word = secondPerson.word(ApprovalRequirement.SUPERVISOR, supervisor.login(), PASSWORD);

        assertThat(refusalOf(() -> secondPerson.verify(word, ApprovalRequirement.TWO_PEOPLE))
                        .key())
                .isEqualTo("problem.approval.other");
        signedIn.as(Role.OWNER);
        assertThat(refusalOf(() -> secondPerson.verify(word, ApprovalRequirement.SUPERVISOR))
                        .key())
                .isEqualTo("problem.approval.other");
        signedIn.as(Role.CLERK);
        assertThat(secondPerson.holds(word, ApprovalRequirement.SUPERVISOR)).isTrue();
    }

    @Test
    void a_word_lasts_a_quarter_of_an_hour() {
        var word = secondPerson.word(ApprovalRequirement.SUPERVISOR, supervisor.login(), PASSWORD);

        clock.advance(Duration.ofMinutes(15));
        assertThat(secondPerson.holds(word, ApprovalRequirement.SUPERVISOR)).isTrue();
        clock.advance(Duration.ofSeconds(1));

        assertThat(refusalOf(() -> secondPerson.verify(word, ApprovalRequirement.SUPERVISOR)))
                .isEqualTo(Problem.of(ApprovalProblem.EXPIRED, supervisor.name(), 15L));
    }

    @Test
    void nobody_else_can_make_an_approver_and_no_draft_can_be_read_as_one() {
        assertThat(Approver.class.getDeclaredConstructors())
                .noneMatch(constructor -> Modifier.isPublic(constructor.getModifiers())
                        || Modifier.isProtected(constructor.getModifiers()));
        assertThat(Modifier.isFinal(Approver.class.getModifiers())).isTrue();
        assertThat(Serializable.class.isAssignableFrom(Approver.class)).isFalse();
        assertThatThrownBy(() -> JsonMapper.shared().readValue("{}", Approver.class))
                .isInstanceOf(JacksonException.class);
    }

    private List<String> trail() {
        return Trail.actions(audit, supervisor.id().value().toString());
    }
}
