package org.tsuzuki.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.journey.PackagedDesk;

/** Looking at the desk without signing in costs it next to nothing, however often. */
@ExtendWith(AttackedDesk.class)
class AnonymousSessionsIT {

    private static final int AT_A_TIME = 4;
    private static final Duration LIFE = Duration.ofSeconds(AttackedDesk.ANONYMOUS_LIFE_SECONDS);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void looks_at_the_desk_leave_no_session_behind(PackagedDesk desk) {
        var before = told(desk);

        look(desk, "/", 1_000);

        assertThat(Visitor.of(desk).get("/").sessionCookie()).isEmpty();
        assertThat(told(desk).subList(before.size(), told(desk).size()))
                .as("sessions only go")
                .isSortedAccordingTo(Comparator.reverseOrder())
                .allMatch(held -> held < before.getLast());
    }

    @Test
    void looks_at_the_sign_in_page_never_hold_more_than_the_cap_and_none_for_long(PackagedDesk desk) {
        var clerk = signIn(desk);

        look(desk, "/sign-in", 4 * AttackedDesk.MOST_ANONYMOUS);

        assertThat(told(desk)).allMatch(held -> held <= AttackedDesk.MOST_ANONYMOUS + AT_A_TIME + 1);
        assertThat(Visitor.of(desk).get("/", "Cookie: " + clerk).status())
                .as("who is signed in stays so")
                .isEqualTo(200);
        await().atMost(PATIENCE).until(() -> told(desk).getLast() == 0);
        assertThat(Visitor.of(desk).get("/", "Cookie: " + clerk).status())
                .as("and longer than those who are not")
                .isEqualTo(200);
    }

    @Test
    void S03_the_session_gets_another_number_at_sign_in_and_its_number_stands_in_no_address(PackagedDesk desk) {
        var visitor = Visitor.of(desk);
        var before = visitor.get("/sign-in").sessionPair();

        var answer = visitor.post("/sign-in", SignInForm.filled(), "Cookie: " + before);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.sessionPair()).startsWith("JSESSIONID=").isNotEqualTo(before);
        assertThat(answer.sessionCookie()).get().asString().contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(visitor.get("/", "Cookie: " + before).status())
                .as("the old one")
                .isEqualTo(302);
        for (var target : new String[] {"/", "/sign-in", "/nowhere", "/customers"}) {
            assertThat(visitor.get(target).text()).doesNotContainIgnoringCase(";jsessionid");
        }
        var id = answer.sessionPair().substring("JSESSIONID=".length());
        assertThat(visitor.get("/;jsessionid=" + id).status()).isEqualTo(400);
    }

    @Test
    void a_page_stays_alive_as_long_as_it_is_open(PackagedDesk desk) {
        var visitor = Visitor.of(desk);
        var session = "Cookie: " + visitor.get("/sign-in").sessionPair();
        assertThat(visitor.get("/?v-r=init&location=sign-in", session).status()).isEqualTo(200);

        await().during(LIFE.multipliedBy(2))
                .atMost(PATIENCE)
                .pollInterval(LIFE.dividedBy(5))
                .until(() ->
                        visitor.post("/?v-r=heartbeat&v-uiId=0", "x", session).status() == 200);
    }

    private static String signIn(PackagedDesk desk) {
        return Visitor.of(desk).post("/sign-in", SignInForm.filled()).sessionPair();
    }

    private static void look(PackagedDesk desk, String target, int looks) {
        try (var visitors = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (var look = 0; look < looks; look++) {
                visitors.submit(() -> Visitor.of(desk).get(target));
            }
        }
    }

    /** How many sessions were held by nobody in particular, after each change. */
    private static List<Integer> told(PackagedDesk desk) {
        return desk.printed().stream()
                .filter(line -> line.startsWith(SessionsHeld.TOLD))
                .map(line -> Integer.valueOf(line.substring(SessionsHeld.TOLD.length())))
                .toList();
    }
}
