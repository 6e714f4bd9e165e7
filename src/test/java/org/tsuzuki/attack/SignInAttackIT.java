package org.tsuzuki.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tsuzuki.journey.PackagedDesk;

/** Guessing passwords of a desk with staff, from the addresses of many computers. Each test has a person of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInAttackIT {

    private static final String HOME = "127.0.0.1";
    private static final String ELSEWHERE = "127.0.0.2";
    private static final String WRONG = "not the password";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int ROUNDS = 3;
    private static final int SAMPLES = 60;
    private static final int PARALLEL = 80;

    private static final AtomicInteger BURST = new AtomicInteger();

    private static PackagedDesk desk = start(PackagedDesk.freshData());

    private static PackagedDesk start(Path data) {
        return PackagedDesk.startWith(data, TestClasses.of(List.of(HiredStaff.class)), HiredStaff.class.getName());
    }

    @BeforeAll
    static void people_work_here() {
        await().atMost(PATIENCE).until(() -> lines(HiredStaff.VOUCHED) > 0);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void forty_wrong_tries_from_elsewhere_hold_up_no_device_that_signed_in_before() {
        var login = HiredStaff.CLERKS.get(0);
        try (var known = new Computer(desk, HOME);
                var attacker = new Computer(desk, ELSEWHERE)) {
            assertThat(known.isLetIn(login)).isTrue();

            for (var number = 1; number <= 40; number++) {
                attacker.signIn(login, WRONG);
                if (number % 20 == 0) {
                    assertThat(known.isLetIn(login))
                            .as("after %d tries", number)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void many_computers_together_slow_strangers_and_no_known_device() {
        var login = HiredStaff.CLERKS.get(1);
        try (var known = new Computer(desk, HOME);
                var stranger = new Computer(desk, "127.0.4.1")) {
            assertThat(known.isLetIn(login)).isTrue();

            for (var number = 1; number <= 25; number++) {
                try (var attacker = new Computer(desk, "127.0.3." + number)) {
                    attacker.signIn(login, WRONG);
                }
            }

            assertThat(known.isLetIn(login)).isTrue();
            assertThat(stranger.signIn(login, HiredStaff.PASSWORD)).contains("/sign-in?wait=");
        }
    }

    @Test
    void blanks_around_a_name_give_no_fresh_counter() {
        var login = HiredStaff.CLERKS.get(2);
        var blanks = "\u3000";
        try (var attacker = new Computer(desk, "127.0.0.3")) {
            for (var number = 0; number < 6; number++) {
                attacker.signIn(blanks.repeat(71 + number) + login, WRONG);
            }

            assertThat(attacker.signIn(login + blanks.repeat(74), HiredStaff.PASSWORD))
                    .contains("/sign-in?wait=");
            assertThat(attacker.signIn(login, HiredStaff.PASSWORD)).contains("/sign-in?wait=");
        }
    }

    @Test
    void a_supervisor_vouches_at_a_clerk_s_screen_while_somebody_elsewhere_guesses_their_password()
            throws InterruptedException {
        var refused = lines(HiredStaff.REFUSED);
        try (var attacker = new Computer(desk, "127.0.0.4");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(
                    Collections.<Callable<String>>nCopies(40, () -> attacker.signIn(HiredStaff.SUPERVISOR, WRONG)));
        }

        var heard = lines(HiredStaff.VOUCHED) + lines(HiredStaff.REFUSED);
        await().atMost(PATIENCE).until(() -> lines(HiredStaff.VOUCHED) + lines(HiredStaff.REFUSED) > heard + 2);
        assertThat(lines(HiredStaff.REFUSED)).isEqualTo(refused);
    }

    @Test
    void eighty_tries_at_once_with_invented_names_leave_a_clerk_s_pages_quick() throws Exception {
        try (var clerk = new Computer(desk, HOME)) {
            assertThat(clerk.isLetIn(HiredStaff.CLERKS.get(3))).isTrue();
            sample(clerk, SAMPLES / 4);

            var slower = new ArrayList<Double>();
            for (var round = 0; round < ROUNDS; round++) {
                var usual = percentile(sample(clerk, SAMPLES));
                var attacked = percentile(sampleUnderAttack(clerk));
                System.out.printf(
                        "Pages: 95 %% within %d ms, during the attack within %d ms%n",
                        usual.toMillis(), attacked.toMillis());
                slower.add((double) attacked.toNanos() / usual.toNanos());
            }

            assertThat(slower.stream().sorted().toList().get(ROUNDS / 2))
                    .as("how many times slower than usual, the median of %s", slower)
                    .isLessThan(2);
        }
    }

    private static List<Duration> sampleUnderAttack(Computer clerk) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var over = new AtomicBoolean();
            var tries = new AtomicInteger();
            var attack = threads.submit(() -> attack(over, tries));
            await().atMost(PATIENCE).until(() -> tries.get() > 0);
            try {
                return sample(clerk, SAMPLES);
            } finally {
                over.set(true);
                attack.get();
            }
        }
    }

    /** Burst after burst, each from a computer that never tried before. */
    private static int attack(AtomicBoolean over, AtomicInteger tries) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!over.get()) {
                var burst = BURST.getAndIncrement();
                try (var attacker = new Computer(desk, "127.1." + burst / 250 + "." + (1 + burst % 250))) {
                    var work = new ArrayList<Callable<String>>();
                    for (var number = 0; number < PARALLEL; number++) {
                        var name = "invented-" + burst + "-" + number;
                        work.add(() -> attacker.signIn(name, WRONG));
                    }
                    tries.addAndGet(PARALLEL);
                    threads.invokeAll(work);
                }
            }
        }
        return tries.get();
    }

    private static List<Duration> sample(Computer clerk, int pages) {
        var samples = new ArrayList<Duration>();
        for (var page = 0; page < pages; page++) {
            var start = System.nanoTime();
            clerk.load("customers");
            samples.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return samples;
    }

    private static Duration percentile(List<Duration> samples) {
        return samples.stream()
                .sorted()
                .skip(samples.size() * 95L / 100)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void failures_and_known_devices_outlast_a_kill() {
        var login = HiredStaff.CLERKS.get(4);
        try (var known = new Computer(desk, HOME);
                var attacker = new Computer(desk, "127.0.0.6")) {
            assertThat(known.isLetIn(login)).isTrue();
            for (var number = 0; number < 5; number++) {
                assertThat(attacker.signIn(login, WRONG)).endsWith("/sign-in?error");
            }
        }
        desk.kill();
        desk = start(desk.data());

        try (var attacker = new Computer(desk, "127.0.0.6")) {
            assertThat(attacker.signIn(login, WRONG)).endsWith("/sign-in?error");
            assertThat(attacker.signIn(login, WRONG)).contains("/sign-in?wait=");
        }
    }

    private static long lines(String beginning) {
        return desk.printed().stream()
                .filter(line -> line.startsWith(beginning))
                .count();
    }
}
