package org.tsuzuki.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.tsuzuki.EmptyDesk;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.audit.AuditFilter;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;

@EmptyDesk
@ExtendWith(OutputCaptureExtension.class)
class SetUpServiceTest {

    private static final String PASSWORD = "a sentence that nobody guesses";

    @Autowired
    private SetUpService setUp;

    @Autowired
    private SetUpCode code;

    @Autowired
    private SetUpAnnouncement announcement;

    @Autowired
    private AgencyService agency;

    @Autowired
    private AuditService audit;

    @Autowired
    private AuthenticationManager door;

    @Test
    void the_start_prints_the_address_and_a_code_once_it_is_needed(CapturedOutput console) {
        announcement.run(new DefaultApplicationArguments());

        assertThat(console.getOut()).containsPattern("Set up Tsuzuki at http://127.0.0.1:8080/setup .* code [0-9]{8}");
    }

    @Test
    void the_first_visitor_with_the_code_becomes_the_owner() {
        setUp.create(owner(code.next(), "Boss", PASSWORD), Language.JA);

        var principal = door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("boss", PASSWORD))
                .getPrincipal();
        assertThat(setUp.isNeeded()).isFalse();
        assertThat(principal)
                .isInstanceOfSatisfying(
                        StaffPrincipal.class,
                        signedIn -> assertThat(signedIn.staff())
                                .returns(Role.OWNER, StaffDetails::role)
                                .returns(Language.JA, StaffDetails::language));
        assertThat(AsSystem.call(agency::branches))
                .extracting(BranchDetails::code)
                .containsExactly("SJ");
        assertThat(lines()).containsExactlyInAnyOrder("branch.created", "staff.firstOwner", "signIn.succeeded");
    }

    @Test
    void a_wrong_code_creates_nothing() {
        code.next();

        var refused = catchThrowableOfType(
                ProblemException.class, () -> setUp.create(owner("0", "boss", PASSWORD), Language.EN));

        assertThat(refused.field()).isEqualTo("code");
        assertThat(setUp.isNeeded()).isTrue();
        assertThat(lines()).isEmpty();
    }

    @Test
    void without_a_printed_code_no_code_is_right() {
        code.take();

        assertThat(refusalOf(() -> setUp.create(owner("", "boss", PASSWORD), Language.EN)))
                .isEqualTo(Problem.of("problem.setup.code"));
    }

    @Test
    void after_twenty_wrong_tries_even_the_right_code_is_refused() {
        var right = code.next();
        for (var number = 0; number < 20; number++) {
            code.matches("wrong");
        }

        assertThat(code.matches(right)).isFalse();
    }

    @Test
    void a_refused_field_leaves_the_code_usable_and_nothing_behind() {
        var printed = code.next();

        assertThat(refusalOf(() -> setUp.create(owner(printed, "boss", "short"), Language.EN)))
                .isEqualTo(Problem.of("problem.password.length", 10, 128));
        assertThat(refusalOf(() -> setUp.create(owner(printed, "!", PASSWORD), Language.EN)))
                .isEqualTo(Problem.of("problem.staff.login"));
        assertThat(AsSystem.call(agency::branches)).isEmpty();

        setUp.create(owner(printed, "boss", PASSWORD), Language.EN);

        assertThat(setUp.isNeeded()).isFalse();
    }

    @Test
    void the_branchs_refusals_name_the_branchs_fields() {
        var first = new FirstOwner(
                code.next(), "boss", "The Boss", PASSWORD, BranchDetails.opening("?", "Shinjuku", "Tsuzuki Travel"));

        var refused = catchThrowableOfType(ProblemException.class, () -> setUp.create(first, Language.EN));

        assertThat(refused.field()).isEqualTo("branch.code");
        assertThat(setUp.isNeeded()).isTrue();
    }

    @Test
    void it_is_done_once() {
        setUp.create(owner(code.next(), "boss", PASSWORD), Language.EN);

        assertThat(refusalOf(() -> setUp.create(owner(code.next(), "other", PASSWORD), Language.EN)))
                .isEqualTo(Problem.of("problem.setup.done"));
    }

    private static FirstOwner owner(String code, String login, String password) {
        var branch = BranchDetails.opening("sj", "Shinjuku", "Tsuzuki Travel");
        return new FirstOwner(code, login, "The Boss", password, branch);
    }

    private List<String> lines() {
        return AsSystem.call(() -> audit.find(AuditFilter.NONE, PageRequest.ofSize(20))).stream()
                .map(AuditLine::action)
                .toList();
    }
}
