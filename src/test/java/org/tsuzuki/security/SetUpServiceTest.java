package org.tsuzuki.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tsuzuki.Refusals.refusalOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
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

    @Autowired
    private ApplicationContext desk;

    @Test
    void a_start_that_nobody_reads_names_the_file_of_the_code_and_not_the_code(CapturedOutput console)
            throws IOException {
        var waiting = PrintedCode.of(desk);

        announcement.run(new DefaultApplicationArguments());

        assertThat(console.getAll())
                .contains("Set up Tsuzuki at http://127.0.0.1:8080/setup with the one-time code in " + code.path())
                .doesNotContain(waiting);
        assertThat(code.path()).hasContent(waiting);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(code.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_start_at_a_terminal_prints_the_code() {
        assertThat(announcement.text("12345678", true)).endsWith("/setup with the one-time code 12345678");
    }

    @Test
    void a_restart_keeps_the_code_that_waits() throws IOException {
        assertThat(PrintedCode.of(desk)).isEqualTo(code.prepare()).matches("[0-9]{8}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "123456789", "no code", "\u00ff\u00fe"})
    void a_start_that_finds_a_file_without_a_code_writes_one(String content) throws IOException {
        Files.writeString(code.path(), content, StandardCharsets.ISO_8859_1);

        announcement.run(new DefaultApplicationArguments());

        assertThat(Files.readString(code.path())).matches("[0-9]{8}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(code.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_start_that_can_neither_read_nor_write_the_code_says_so_and_goes_on(CapturedOutput console)
            throws IOException {
        code.remove();
        Files.createDirectory(code.path());
        try {
            announcement.run(new DefaultApplicationArguments());
        } finally {
            Files.delete(code.path());
        }

        assertThat(console.getAll())
                .contains("Set up Tsuzuki at http://127.0.0.1:8080/setup. The one-time code in " + code.path()
                        + " can be neither read nor written")
                .contains("run ./tsuzuki set-up-code --new");
    }

    @Test
    void the_code_is_gone_once_there_is_an_owner() {
        setUp.create(owner(PrintedCode.of(desk), "boss", PASSWORD), Language.EN);

        assertThat(code.path()).doesNotExist();
    }

    @Test
    void a_code_that_is_left_behind_goes_with_the_next_start() throws IOException {
        setUp.create(owner(PrintedCode.of(desk), "boss", PASSWORD), Language.EN);
        code.prepare();

        announcement.run(new DefaultApplicationArguments());

        assertThat(code.path()).doesNotExist();
    }

    @Test
    void the_first_visitor_with_the_code_becomes_the_owner() {
        setUp.create(owner(PrintedCode.of(desk), "Boss", PASSWORD), Language.JA);

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
        PrintedCode.of(desk);

        var refused = catchThrowableOfType(
                ProblemException.class, () -> setUp.create(owner("0", "boss", PASSWORD), Language.EN));

        assertThat(refused.field()).isEqualTo("code");
        assertThat(setUp.isNeeded()).isTrue();
        assertThat(lines()).isEmpty();
    }

    @Test
    void without_a_code_none_is_right() {
        code.remove();

        assertThat(refusalOf(() -> setUp.create(owner("", "boss", PASSWORD), Language.EN)))
                .isEqualTo(Problem.of("problem.setup.code.missing"));
    }

    @Test
    void half_a_code_in_the_file_is_none() throws IOException {
        Files.writeString(code.path(), "1234");

        assertThat(refusalOf(() -> setUp.create(owner("1234", "boss", PASSWORD), Language.EN)))
                .isEqualTo(Problem.of("problem.setup.code.missing"));
    }

    @Test
    void after_twenty_wrong_tries_even_the_right_code_is_refused_until_the_file_has_another() throws IOException {
        var right = PrintedCode.of(desk);
        for (var number = 0; number < 19; number++) {
            assertThat(refusalOf(() -> code.check("wrong")).key()).isEqualTo("problem.setup.code");
        }

        assertThat(refusalOf(() -> code.check("wrong")).key()).isEqualTo("problem.setup.code.usedUp");
        assertThat(refusalOf(() -> code.check(right)).key()).isEqualTo("problem.setup.code.usedUp");

        var another = right.equals("00000000") ? "00000001" : "00000000";
        Files.writeString(code.path(), another);
        setUp.create(owner(another, "boss", PASSWORD), Language.EN);
        assertThat(setUp.isNeeded()).isFalse();
    }

    @Test
    void a_refused_field_leaves_the_code_usable_and_nothing_behind() {
        var printed = PrintedCode.of(desk);

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
                PrintedCode.of(desk),
                "boss",
                "The Boss",
                PASSWORD,
                BranchDetails.opening("?", "Shinjuku", "Tsuzuki Travel"));

        var refused = catchThrowableOfType(ProblemException.class, () -> setUp.create(first, Language.EN));

        assertThat(refused.field()).isEqualTo("branch.code");
        assertThat(setUp.isNeeded()).isTrue();
    }

    @Test
    void it_is_done_once() {
        setUp.create(owner(PrintedCode.of(desk), "boss", PASSWORD), Language.EN);
        var another = PrintedCode.of(desk);

        assertThat(refusalOf(() -> setUp.create(owner(another, "other", PASSWORD), Language.EN)))
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
