package org.tsuzuki.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.tsuzuki.DeskTest;
import org.tsuzuki.TestClock;

/** How guessing is slowed, whatever the database. */
@DeskTest
abstract class SignInRush {

    private static final String HOME = "203.0.113.7";
    private static final int ACCOUNT = 1;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private KnownDevices devices;

    @Autowired
    private FailureCounters book;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestClock clock;

    private final LoginName account = new LoginName("rush" + NUMBER.incrementAndGet());
    private final AtomicInteger looked = new AtomicInteger();

    @BeforeEach
    void nobody_has_failed() {
        database.update("delete from sign_in_failure");
    }

    @Test
    void after_five_failures_the_next_try_waits_and_the_wait_doubles() {
        wrong(5, at(HOME));
        assertThat(refused(at(HOME)).toWait()).isEqualTo(new Wait(1));

        for (var seconds : new int[] {2, 4, 8}) {
            clock.advance(Duration.ofSeconds(seconds / 2));
            wrong(1, at(HOME));
            assertThat(refused(at(HOME)).toWait()).isEqualTo(new Wait(seconds));
        }
    }

    @Test
    void tries_at_the_same_moment_cannot_slip_through_together() {
        var refusals = atOnce(20, () -> check(at(HOME), SignInRush::wrong));

        assertThat(looked).hasValueLessThanOrEqualTo(5);
        assertThat(refusals).hasSize(20).allMatch(AuthenticationException.class::isInstance);
    }

    @Test
    void failures_of_different_people_behind_one_address_are_all_counted() {
        IntStream.range(0, 7)
                .forEach(round -> atOnce(
                        7,
                        () -> check(
                                throttle.signIn(somebody(), Optional.of(new Visitor(HOME, null))), SignInRush::wrong)));

        var more = 0;
        while (catchFailure(throttle.signIn(somebody(), Optional.of(new Visitor(HOME, null))))
                instanceof BadCredentialsException) {
            more++;
        }
        assertThat(looked).hasValue(50);
        assertThat(more).isLessThanOrEqualTo(50);
    }

    @Test
    void the_right_password_wipes_one_s_own_failures_and_takes_back_only_itself_elsewhere() {
        wrong(4, at(HOME));

        for (var round = 0; round < 3; round++) {
            right(at(HOME));
            wrong(4, at(HOME));
        }

        assertThat(failures(at(HOME))).containsExactly(4, 16, 16);
    }

    @Test
    void a_right_password_leaves_what_others_share_as_it_was() {
        wrong(3, at("198.51.100.1"));
        wrong(2, throttle.signIn(somebody(), Optional.of(new Visitor(HOME, null))));
        var before = rows();
        clock.advance(Duration.ofSeconds(20).plusNanos(1_234));

        right(at(HOME));

        assertThat(rows()).isEqualTo(before);
        assertThat(failedAt(ACCOUNT)).isBefore(clock.instant());
    }

    @Test
    void a_busy_shop_is_forgiven_as_soon_as_a_quiet_one() {
        wrong(4, at("198.51.100.1"));
        for (var visit = 0; visit < 5; visit++) {
            clock.advance(Duration.ofMinutes(30));
            right(at(HOME));
        }

        wrong(1, at(HOME));

        assertThat(failures(ACCOUNT)).isEqualTo(3);
    }

    @Test
    void a_failure_while_a_right_password_is_checked_stays_with_its_time() {
        wrong(3, at("198.51.100.1"));

        patient().check(at(HOME), () -> {
            clock.advance(Duration.ofSeconds(1));
            wrong(1, at("198.51.100.2"));
            return true;
        });

        assertThat(failures(ACCOUNT)).isEqualTo(4);
        assertThat(failedAt(ACCOUNT)).isEqualTo(clock.instant());
    }

    @Test
    void right_passwords_take_nothing_off_a_wait_that_grows_no_more() {
        for (var number = 0; number < 31; number++) {
            wrong(1, at("198.51.100." + number));
            clock.advance(Duration.ofMinutes(15));
        }
        var before = failedAt(ACCOUNT);

        right(at(HOME));

        assertThat(failures(ACCOUNT)).isEqualTo(30);
        assertThat(failedAt(ACCOUNT)).isEqualTo(before);

        patient().check(at(HOME), () -> {
            clock.advance(Duration.ofMinutes(15));
            wrong(1, at("198.51.100.99"));
            return true;
        });

        assertThat(failures(ACCOUNT)).isEqualTo(30);
        assertThat(failedAt(ACCOUNT)).isEqualTo(clock.instant());
    }

    @Test
    void a_right_password_that_loses_races_is_taken_back_all_the_same() {
        var takesBack = losing(number -> number == 3 || number == 4);

        assertThat(takesBack.check(at(HOME), () -> true)).isTrue();

        assertThat(rows()).isEmpty();
    }

    @Test
    void a_right_password_that_loses_every_race_lets_in() {
        var neverTakesBack = losing(number -> number > 2);

        assertThat(neverTakesBack.check(at(HOME), () -> true)).isTrue();

        assertThat(failures(ACCOUNT)).isEqualTo(1);
    }

    @Test
    void a_sweep_that_loses_its_race_counts_nothing_twice() {
        var cannotSweep = losing(number -> number == 2);

        assertThat(check(cannotSweep, at(HOME), SignInRush::wrong)).isInstanceOf(BadCredentialsException.class);

        assertThat(failures(ACCOUNT)).isEqualTo(1);
    }

    @Test
    void many_addresses_together_learn_no_more_than_one() {
        for (var number = 0; number < 20; number++) {
            wrong(1, at("198.51.100." + number));
        }

        assertThat(refused(at("198.51.100.20")).toWait()).isEqualTo(new Wait(1));
    }

    @Test
    void a_known_device_is_not_held_up_by_what_others_do() {
        var device = remembered();
        for (var number = 0; number < 30; number++) {
            check(at("198.51.100." + number), SignInRush::wrong);
        }
        refused(at(HOME));

        right(onDevice(device));
    }

    @Test
    void a_known_device_waits_for_its_own_failures() {
        var device = remembered();
        wrong(5, onDevice(device));

        refused(onDevice(device));

        right(at(HOME));
    }

    @Test
    void a_device_is_known_for_its_own_account_only() {
        var device = remembered();
        var other = somebody();

        assertThat(throttle.signIn(other, Optional.of(new Visitor(HOME, device)))
                        .line())
                .isEqualTo(PasswordQueue.Line.STRANGERS);
    }

    @Test
    void people_of_one_shop_share_a_browser_and_its_secret() {
        var device = remembered();
        var colleague = somebody();
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(DeviceCookie.NAME, device));

        devices.remember(colleague, request, new MockHttpServletResponse());

        assertThat(devices.isKnown(account, device)).isTrue();
        assertThat(devices.isKnown(colleague, device)).isTrue();
    }

    @Test
    void a_secret_that_the_desk_never_gave_out_is_not_taken_over() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(DeviceCookie.NAME, "chosen by somebody else"));

        devices.remember(account, request, new MockHttpServletResponse());

        assertThat(devices.isKnown(account, "chosen by somebody else")).isFalse();
    }

    @Test
    void a_device_that_stays_away_for_three_months_is_forgotten() {
        var device = remembered();

        clock.advance(Duration.ofDays(90));

        assertThat(devices.isKnown(account, device)).isFalse();
    }

    @Test
    void the_cookie_is_for_the_sign_in_page_alone_and_only_its_digest_is_kept() {
        var answer = new MockHttpServletResponse();
        var request = new MockHttpServletRequest();
        request.setSecure(true);

        devices.remember(account, request, answer);

        var cookie = Objects.requireNonNull(answer.getCookie(DeviceCookie.NAME));
        assertThat(cookie.getValue()).hasSize(32);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/sign-in");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(database.queryForList("select account || device from known_device", String.class))
                .noneMatch(row -> row.contains(cookie.getValue()) || row.contains(account.value()));
    }

    @Test
    void only_twenty_devices_of_a_person_are_known() {
        var first = remembered();
        for (var number = 0; number < 20; number++) {
            clock.advance(Duration.ofMinutes(1));
            remembered();
        }

        assertThat(devices.isKnown(account, first)).isFalse();
    }

    @Test
    void a_clerk_who_guesses_a_supervisor_s_password_is_slowed_and_others_are_not() {
        var clerk = UUID.randomUUID();
        wrong(5, SignInAttempt.vouching(account, clerk));
        for (var number = 0; number < 30; number++) {
            check(at("198.51.100." + number), SignInRush::wrong);
        }

        refused(SignInAttempt.vouching(account, clerk));

        right(SignInAttempt.vouching(account, UUID.randomUUID()));
    }

    @Test
    void a_try_that_has_to_wait_writes_nothing_but_that_somebody_was_told_once() {
        wrong(5, at(HOME));
        assertThat(refused(at(HOME)).isFirst()).isTrue();
        var rows = database.queryForList("select * from sign_in_failure order by id");

        assertThat(refused(at(HOME)).isFirst()).isFalse();

        assertThat(database.queryForList("select * from sign_in_failure order by id"))
                .usingRecursiveComparison()
                .isEqualTo(rows);
    }

    @Test
    void what_is_forgiven_is_swept_away() {
        var fresh = patient();
        check(fresh, at(HOME), SignInRush::wrong);

        clock.advance(Duration.ofHours(3));
        check(fresh, SignInAttempt.vouching(account, UUID.randomUUID()), SignInRush::wrong);

        assertThat(database.queryForObject("select count(*) from sign_in_failure", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void a_table_that_somebody_fills_loses_what_would_be_forgiven_first() {
        wrong(5, at(HOME));
        database.update(
                "insert into sign_in_failure select 'x' || n, 1, f, f, false, f from"
                        + " (select row_number() over () as n from"
                        + ones("a", 400)
                        + ","
                        + ones("b", 260)
                        + ") filled, (select forgotten_at as f from sign_in_failure order by forgotten_at fetch first 1 rows only) end_of");

        book.sweep();

        assertThat(database.queryForObject("select count(*) from sign_in_failure", Integer.class))
                .isEqualTo(100_000);
        refused(at(HOME));
    }

    private static String ones(String name, int rows) {
        return "(values " + String.join(", ", Collections.nCopies(rows, "(1)")) + ") " + name;
    }

    @Test
    void what_was_typed_as_a_name_is_not_kept() {
        check(throttle.signIn(new LoginName("my secret sentence"), Optional.empty()), SignInRush::wrong);

        assertThat(database.queryForList("select id from sign_in_failure", String.class))
                .isNotEmpty()
                .allMatch(id -> id.matches("[0-9a-f]{64}"));
    }

    private SignInAttempt at(String address) {
        return throttle.signIn(account, Optional.of(new Visitor(address, null)));
    }

    private SignInAttempt onDevice(String device) {
        return throttle.signIn(account, Optional.of(new Visitor(HOME, device)));
    }

    private static LoginName somebody() {
        return new LoginName("somebody" + NUMBER.incrementAndGet());
    }

    private String remembered() {
        var answer = new MockHttpServletResponse();
        devices.remember(account, new MockHttpServletRequest(), answer);
        return Objects.requireNonNull(answer.getCookie(DeviceCookie.NAME)).getValue();
    }

    private void wrong(int times, SignInAttempt attempt) {
        for (var number = 0; number < times; number++) {
            assertThat(catchFailure(attempt)).isInstanceOf(BadCredentialsException.class);
        }
    }

    private static Boolean wrong() {
        throw new BadCredentialsException("wrong");
    }

    private void right(SignInAttempt attempt) {
        assertThat(throttle.check(attempt, () -> true)).isTrue();
    }

    private TooManyFailuresException refused(SignInAttempt attempt) {
        return catchThrowableOfType(TooManyFailuresException.class, () -> throttle.check(attempt, () -> true));
    }

    private Object catchFailure(SignInAttempt attempt) {
        return check(attempt, SignInRush::wrong);
    }

    private Object check(SignInAttempt attempt, Supplier<Boolean> password) {
        return check(throttle, attempt, password);
    }

    private Object check(SignInThrottle guard, SignInAttempt attempt, Supplier<Boolean> password) {
        try {
            return guard.check(attempt, () -> {
                looked.incrementAndGet();
                return password.get();
            });
        } catch (AuthenticationException refused) {
            return refused;
        }
    }

    /** Its transactions are: one to count, one to sweep, the rest to take back. */
    private SignInThrottle losing(IntPredicate lost) {
        var races = new LostRaces(transactions, lost, new AtomicInteger());
        return new SignInThrottle(book, new PasswordQueue(1, Duration.ofMinutes(1)), devices, races, clock);
    }

    private SignInThrottle patient() {
        return losing(number -> false);
    }

    private List<Map<String, @Nullable Object>> rows() {
        return database.queryForList("select * from sign_in_failure order by id");
    }

    private int failures(int counter) {
        return Objects.requireNonNull(database.queryForObject(
                "select failures from sign_in_failure where id = ?",
                Integer.class,
                at(HOME).counters().get(counter).id()));
    }

    private Instant failedAt(int counter) {
        return Objects.requireNonNull(database.queryForObject(
                        "select failed_at from sign_in_failure where id = ?",
                        OffsetDateTime.class,
                        at(HOME).counters().get(counter).id()))
                .toInstant();
    }

    private List<Integer> failures(SignInAttempt attempt) {
        return attempt.counters().stream()
                .map(counter -> database.queryForObject(
                        "select failures from sign_in_failure where id = ?", Integer.class, counter.id()))
                .toList();
    }

    private static List<Object> atOnce(int times, Callable<Object> work) {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<Object>();
            for (var done : people.invokeAll(Collections.nCopies(times, work))) {
                results.add(done.get());
            }
            return results;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
