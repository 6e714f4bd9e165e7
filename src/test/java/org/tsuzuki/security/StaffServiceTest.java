package org.tsuzuki.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsuzuki.Refusals.refusalOf;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.Trail;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Problem;

@DeskTest
class StaffServiceTest {

    private static final String PASSWORD = "a long enough sentence";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private StaffService staff;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private AgencyService agency;

    @Autowired
    private AuditService audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void as_the_owner() {
        signedIn.as(Role.OWNER);
    }

    @Test
    void an_invitation_works_once() {
        var login = freshLogin();
        var secret = staff.invite(somebody(login));

        assertThat(invitations.invited(secret)).get().returns(login, StaffDetails::login);
        invitations.accept(secret, PASSWORD);

        assertThat(find(login).joined()).isTrue();
        assertThat(invitations.invited(secret)).isEmpty();
        assertThat(refusalOf(() -> invitations.accept(secret, PASSWORD)))
                .isEqualTo(Problem.of("problem.invitation.gone"));
    }

    @Test
    void an_invitation_lasts_seven_days() {
        var secret = staff.invite(somebody(freshLogin()));

        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(invitations.invited(secret)).isPresent();

        clock.advance(Duration.ofSeconds(1));
        assertThat(invitations.invited(secret)).isEmpty();
        assertThat(refusalOf(() -> invitations.accept(secret, PASSWORD)))
                .isEqualTo(Problem.of("problem.invitation.gone"));
    }

    @Test
    void a_new_link_replaces_the_old_one() {
        var login = freshLogin();
        var old = staff.invite(somebody(login));

        var fresh = staff.inviteAgain(find(login).id());

        assertThat(invitations.invited(old)).isEmpty();
        assertThat(invitations.invited(fresh)).isPresent();
    }

    @Test
    void a_disabled_person_loses_their_link_and_gets_none() {
        var login = freshLogin();
        var secret = staff.invite(somebody(login));

        staff.disable(find(login).id());

        assertThat(invitations.invited(secret)).isEmpty();
        assertThat(refusalOf(() -> staff.inviteAgain(find(login).id())))
                .isEqualTo(Problem.of("problem.staff.disabled"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "123456789"})
    void a_short_password_is_refused_and_the_link_stays(String password) {
        var secret = staff.invite(somebody(freshLogin()));

        assertThat(refusalOf(() -> invitations.accept(secret, password)))
                .isEqualTo(Problem.of("problem.password.length", 10, 128));
        assertThat(invitations.invited(secret)).isPresent();
    }

    @Test
    void a_password_is_not_the_login() {
        var login = freshLogin() + ".somewhere";
        var secret = staff.invite(somebody(login));

        assertThat(refusalOf(() -> invitations.accept(secret, login))).isEqualTo(Problem.of("problem.password.login"));
    }

    @Test
    void a_login_is_given_once_however_it_is_typed() {
        var login = freshLogin();
        staff.invite(somebody(login));

        assertThat(refusalOf(() -> staff.invite(somebody(" " + login.toUpperCase(Locale.ROOT)))))
                .isEqualTo(Problem.of("problem.staff.login.taken", login));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "-abc", "a b", "王丽", "a\tb"})
    void a_login_of_a_wrong_form_is_refused(String login) {
        assertThat(refusalOf(() -> staff.invite(somebody(login)))).isEqualTo(Problem.of("problem.staff.login"));
    }

    @Test
    void every_step_writes_exactly_one_line() {
        var login = freshLogin();
        var secret = staff.invite(somebody(login));
        var id = find(login).id();
        var other = anotherBranch();

        invitations.accept(secret, PASSWORD);
        staff.changeDuties(id, Role.SUPERVISOR, other.id());
        staff.changeDuties(id, Role.SUPERVISOR, other.id());
        staff.disable(id);
        staff.disable(id);
        staff.enable(id);
        staff.enable(id);
        staff.inviteAgain(id);

        var lines = Trail.of(audit, id.value().toString());
        assertThat(lines)
                .extracting(AuditLine::action)
                .containsExactly(
                        "staff.invited",
                        "staff.joined",
                        "staff.dutiesChanged",
                        "staff.disabled",
                        "staff.enabled",
                        "staff.invitedAgain");
        assertThat(lines.get(1).staffName()).as("who joined acts").isEqualTo("Wang Li");
        assertThat(lines.get(2).fields())
                .contains(new DomainChange.Field("role", "CLERK", "SUPERVISOR"))
                .extracting(DomainChange.Field::after)
                .contains(other.code());
    }

    @Test
    void what_is_rolled_back_leaves_neither_person_nor_line() {
        var login = freshLogin();

        transaction.executeWithoutResult(started -> {
            staff.invite(somebody(login));
            started.setRollbackOnly();
        });

        assertThat(staff.staff()).extracting(StaffDetails::login).doesNotContain(login);
        assertThat(Trail.labels(audit)).noneMatch(label -> label.contains("(" + login + ")"));
    }

    @Test
    void nobody_disables_themselves_or_gives_up_being_the_owner() {
        var me = staff.me();

        assertThat(refusalOf(() -> staff.disable(me.id()))).isEqualTo(Problem.of("problem.staff.myself"));
        assertThat(refusalOf(() -> staff.changeDuties(me.id(), Role.CLERK, me.branch())))
                .isEqualTo(Problem.of("problem.staff.myself"));
    }

    @Test
    void language_and_appearance_are_kept() {
        var before = signedIn.as(Role.CLERK);

        staff.prefer(Language.ZH, Appearance.DARK);

        assertThat(staff.me())
                .returns(Language.ZH, StaffDetails::language)
                .returns(Appearance.DARK, StaffDetails::appearance);
        staff.prefer(before.language(), before.appearance()); // other tests read this clerk's screens
    }

    @ParameterizedTest
    @EnumSource
    void only_the_owner_decides_who_works_here(Role role) {
        var id = staff.me().id();
        var branch = staff.me().branch();
        signedIn.as(role);

        if (role != Role.OWNER) {
            assertThatThrownBy(() -> staff.invite(somebody("x1"))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> staff.inviteAgain(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> staff.changeDuties(id, Role.CLERK, branch))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> staff.disable(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> staff.enable(id)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(staff.staff()).isNotEmpty();
    }

    @Test
    void a_stranger_sees_nobody() {
        signedIn.nobody();

        assertThatThrownBy(() -> staff.staff()).isInstanceOf(AuthenticationException.class);
    }

    private NewStaff somebody(String login) {
        return new NewStaff(login, "Wang Li", Role.CLERK, staff.me().branch(), Language.ZH);
    }

    private StaffDetails find(String login) {
        return staff.staff().stream()
                .filter(found -> found.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private BranchDetails anotherBranch() {
        return agency.add(BranchDetails.opening("S" + NUMBER.incrementAndGet(), "Ueno", "Tsuzuki Travel"));
    }

    private static String freshLogin() {
        return "person" + NUMBER.incrementAndGet();
    }
}
