package org.tsuzuki.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockRequestDispatcher;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.Trail;
import org.tsuzuki.audit.chain.StoredChain;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;
import org.tsuzuki.security.signin.UnknownAccounts;

@DeskTest
class SignInTest {

    private static final String PASSWORD = "a long enough sentence";
    /** The servlet of the screens, behind which these tests do not look. */
    private static final String SCREENS = "springServlet";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private StaffService staff;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private AuditService audit;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private WebApplicationContext desk;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private UnknownAccounts unknown;

    private final String login = "guest" + NUMBER.incrementAndGet();
    private String subject = "";
    private MockMvc browser = MockMvcBuilders.standaloneSetup(new Object()).build();

    @BeforeEach
    void somebody_works_here() {
        var screens = new MockRequestDispatcher(SCREENS);
        ((MockServletContext) Objects.requireNonNull(desk.getServletContext()))
                .registerNamedDispatcher(SCREENS, screens);
        browser =
                MockMvcBuilders.webAppContextSetup(desk).apply(springSecurity()).build();
        database.update("delete from sign_in_failure");
        database.update("update unknown_sign_in set left_out = 0");
        clock.advance(Duration.ofMinutes(2 * NUMBER.get())); // other tests' names are forgotten
        var branch = signedIn.as(Role.OWNER).branch();
        var guest = new NewStaff(login, "Guest", Role.CLERK, branch, Language.EN);
        signedIn.nobody();
        invitations.accept(AsSystem.call(() -> staff.invite(guest)), PASSWORD);
        subject = account().subject();
    }

    @Test
    void the_right_password_signs_in_and_is_told_to_the_trail() throws Exception {
        browser.perform(attempt(PASSWORD)).andExpect(authenticated().withUsername(login));

        assertThat(Trail.of(audit, subject).getLast())
                .returns("signIn.succeeded", AuditLine::action)
                .returns("Guest", AuditLine::staffName);
    }

    @Test
    void a_wrong_password_is_told_to_the_trail() throws Exception {
        browser.perform(attempt("wrong")).andExpect(redirectedUrl("/sign-in?error"));

        assertThat(Trail.actions(audit, subject)).endsWith("signIn.failed");
    }

    @Test
    void what_was_typed_for_an_unknown_account_is_not_kept_but_that_somebody_tried() throws Exception {
        var secret = "my secret sentence " + login;
        browser.perform(formLogin("/sign-in").user(secret).password("x")).andExpect(unauthenticated());

        var mark = unknown.mark(secret);
        assertThat(mark).matches("[0-9a-f]{16}").isEqualTo(unknown.mark(" " + secret.toUpperCase(Locale.ROOT)));
        assertThat(Trail.of(audit, mark))
                .singleElement()
                .returns("signIn.failedUnknown", AuditLine::action)
                .returns("Tsuzuki", AuditLine::staffName)
                .returns("127.0.0.1", AuditLine::address)
                .returns("/sign-in", AuditLine::page);
        assertThat(database.queryForList("select * from audit_entry").toString())
                .doesNotContainIgnoringCase(secret);
        assertThat(StoredChain.broken(database)).isEmpty();
    }

    @Test
    void an_unknown_name_is_told_once_a_minute_and_counted_meanwhile() throws Exception {
        var nobody = "nobody-" + login;
        for (var number = 0; number < 4; number++) {
            browser.perform(attempt(nobody, "wrong")).andExpect(redirectedUrl("/sign-in?error"));
        }
        assertThat(Trail.actions(audit, unknown.mark(nobody))).containsExactly("signIn.failedUnknown");

        clock.advance(Duration.ofMinutes(1));
        browser.perform(attempt(nobody, "wrong")).andExpect(redirectedUrl("/sign-in?error"));

        assertThat(Trail.of(audit, unknown.mark(nobody)).getLast().fields())
                .containsExactly(new DomainChange.Field("leftOut", null, "3"));
    }

    @Test
    void an_unknown_name_that_has_to_wait_is_told_once() throws Exception {
        var nobody = "nobody-" + login;
        for (var number = 0; number < 8; number++) {
            browser.perform(attempt(nobody, "wrong"));
        }

        assertThat(Trail.actions(audit, unknown.mark(nobody)))
                .containsExactly("signIn.failedUnknown", "signIn.throttledUnknown");
    }

    @Test
    void nobody_fills_the_audit_log_with_invented_names_and_each_try_writes_as_a_known_name_does() throws Exception {
        var before = entries();
        for (var number = 0; number < 45; number++) {
            browser.perform(attempt("a" + number + login, "wrong").with(from("127.0.1." + number)));
            browser.perform(attempt("b" + number + login, "wrong").with(from("127.0.2." + number)));
        }

        assertThat(entries() - before).isEqualTo(60);
        assertThat(leftOut()).isEqualTo(30);
        browser.perform(attempt("c".repeat(81), "wrong"));
        assertThat(leftOut())
                .as("nothing is written for what is too long for a name")
                .isEqualTo(30);
        browser.perform(attempt("wrong"));
        assertThat(Trail.actions(audit, subject)).endsWith("signIn.failed");
    }

    private int entries() {
        return Objects.requireNonNull(database.queryForObject("select count(*) from audit_entry", Integer.class));
    }

    private int leftOut() {
        return Objects.requireNonNull(database.queryForObject("select left_out from unknown_sign_in", Integer.class));
    }

    @Test
    void S01_after_five_failures_even_the_right_password_waits_and_the_audit_log_hears_it_once() throws Exception {
        for (var number = 0; number < 5; number++) {
            browser.perform(attempt("wrong")).andExpect(unauthenticated());
        }

        for (var number = 0; number < 3; number++) {
            browser.perform(attempt(PASSWORD)).andExpect(redirectedUrl("/sign-in?wait=1"));
        }
        assertThat(Trail.actions(audit, subject)).endsWith("signIn.failed", "signIn.throttled");

        clock.advance(Duration.ofSeconds(1));
        browser.perform(attempt(PASSWORD)).andExpect(authenticated());
    }

    @Test
    void whoever_fails_is_given_no_session() throws Exception {
        var failed = browser.perform(attempt("wrong")).andReturn();

        assertThat(failed.getRequest().getSession(false)).isNull();
    }

    @Test
    void blanks_around_the_name_make_no_other_account_of_it() throws Exception {
        for (var blanks = 0; blanks < 5; blanks++) {
            browser.perform(attempt(login + "\u3000".repeat(70 + blanks), "wrong"))
                    .andExpect(redirectedUrl("/sign-in?error"));
        }

        browser.perform(attempt(PASSWORD)).andExpect(redirectedUrl("/sign-in?wait=1"));
    }

    @Test
    void a_name_that_is_too_long_gets_the_ordinary_answer_and_is_not_counted() throws Exception {
        for (var number = 0; number < 60; number++) {
            browser.perform(attempt("a".repeat(81), "wrong")).andExpect(redirectedUrl("/sign-in?error"));
        }

        assertThat(database.queryForList("select id from sign_in_failure")).isEmpty();
    }

    @Test
    void a_password_that_is_too_long_gets_the_ordinary_answer_and_counts() throws Exception {
        for (var number = 0; number < 5; number++) {
            browser.perform(attempt("p".repeat(129))).andExpect(redirectedUrl("/sign-in?error"));
        }

        browser.perform(attempt("p".repeat(129))).andExpect(redirectedUrl("/sign-in?wait=1"));
    }

    @Test
    void S02_an_unknown_account_waits_as_a_known_one_does() throws Exception {
        for (var number = 0; number < 5; number++) {
            browser.perform(attempt("nobody-" + login, "wrong")).andExpect(redirectedUrl("/sign-in?error"));
        }

        browser.perform(attempt("nobody-" + login, "wrong")).andExpect(redirectedUrl("/sign-in?wait=1"));
    }

    @Test
    void failures_elsewhere_hold_up_nobody_here() throws Exception {
        for (var number = 0; number < 40; number++) {
            browser.perform(attempt("wrong").with(from("127.0.0.2"))).andExpect(unauthenticated());
        }

        browser.perform(attempt(PASSWORD)).andExpect(authenticated());
    }

    @Test
    void a_device_that_signed_in_before_is_let_in_while_many_addresses_guess() throws Exception {
        var device = signedInDevice();
        guessFromManyAddresses();

        browser.perform(attempt(PASSWORD)).andExpect(redirectedUrl("/sign-in?wait=1"));
        browser.perform(attempt(PASSWORD).cookie(device)).andExpect(authenticated());
    }

    @Test
    void a_device_is_forgotten_when_another_password_is_chosen() throws Exception {
        var device = signedInDevice();

        invitations.accept(AsSystem.call(() -> staff.inviteAgain(account().id())), "quite another sentence");

        guessFromManyAddresses();
        browser.perform(attempt("quite another sentence").cookie(device)).andExpect(redirectedUrl("/sign-in?wait=1"));
    }

    @Test
    void a_device_is_forgotten_when_its_person_is_disabled() throws Exception {
        var device = signedInDevice();

        AsSystem.run(() -> staff.disable(account().id()));
        AsSystem.run(() -> staff.enable(account().id()));

        guessFromManyAddresses();
        browser.perform(attempt(PASSWORD).cookie(device)).andExpect(redirectedUrl("/sign-in?wait=1"));
    }

    private Cookie signedInDevice() throws Exception {
        var answer =
                browser.perform(attempt(PASSWORD)).andExpect(authenticated()).andReturn();
        return Objects.requireNonNull(answer.getResponse().getCookie("device"));
    }

    private void guessFromManyAddresses() throws Exception {
        for (var number = 10; number < 30; number++) {
            browser.perform(attempt("wrong").with(from("127.0.0." + number))).andExpect(unauthenticated());
        }
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void a_success_forgets_earlier_failures() throws Exception {
        for (var round = 0; round < 3; round++) {
            for (var number = 0; number < 4; number++) {
                browser.perform(attempt("wrong")).andExpect(unauthenticated());
            }
            browser.perform(attempt(PASSWORD)).andExpect(authenticated());
        }
    }

    @Test
    void a_disabled_person_cannot_sign_in_until_enabled_again() throws Exception {
        AsSystem.run(() -> staff.disable(account().id()));
        browser.perform(attempt(PASSWORD)).andExpect(unauthenticated());

        AsSystem.run(() -> staff.enable(account().id()));
        browser.perform(attempt(PASSWORD)).andExpect(authenticated());
    }

    @Test
    void S04_an_open_session_ends_with_the_next_request_after_its_owner_is_disabled() throws Exception {
        var open = openSession();
        assertThat(isSentToTheDoor(open)).isFalse();

        AsSystem.run(() -> staff.disable(account().id()));

        assertThat(isSentToTheDoor(open)).isTrue();
    }

    @Test
    void S04_an_open_session_ends_when_duties_change() throws Exception {
        var open = openSession();

        AsSystem.run(
                () -> staff.changeDuties(account().id(), Role.AUDITOR, account().branch()));

        assertThat(isSentToTheDoor(open)).isTrue();
    }

    @Test
    void an_open_session_ends_when_another_password_is_chosen() throws Exception {
        var open = openSession();

        invitations.accept(AsSystem.call(() -> staff.inviteAgain(account().id())), "quite another sentence");

        assertThat(isSentToTheDoor(open)).isTrue();
    }

    @Test
    void an_open_session_lasts_when_only_the_language_changes() throws Exception {
        var open = openSession();

        AsSystem.runAs(account(), () -> staff.prefer(Language.JA, Appearance.DARK));

        assertThat(isSentToTheDoor(open)).isFalse();
    }

    @Test
    void an_unknown_address_is_left_to_the_friendly_page() throws Exception {
        var answer = browser.perform(get("/nowhere").session(openSession()))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(HttpServletResponse.SC_OK);
    }

    private MockHttpSession openSession() throws Exception {
        var request = browser.perform(attempt(PASSWORD)).andReturn().getRequest();
        return (MockHttpSession) Objects.requireNonNull(request.getSession());
    }

    private boolean isSentToTheDoor(MockHttpSession session) throws Exception {
        var address = browser.perform(get("/customers").session(session))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return address != null && address.endsWith("/sign-in");
    }

    private MockHttpServletRequestBuilder attempt(String password) {
        return attempt(login, password);
    }

    private static MockHttpServletRequestBuilder attempt(String login, String password) {
        return post("/sign-in").param("username", login).param("password", password);
    }

    private StaffDetails account() {
        return AsSystem.call(staff::staff).stream()
                .filter(found -> found.login().equals(login))
                .findFirst()
                .orElseThrow();
    }
}
