package org.tsuzuki.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.journey.PackagedDesk;

/** Anybody may write into a request where it comes from and whom it asked; only a named proxy is believed. */
@ExtendWith(AttackedDesk.class)
class ForgedHeadersIT {

    private static final String SOMEWHERE = "/check/SJ-2026-000001-AAAA-BBBB-CCCC-DDDD";
    private static final int FREE_LOOKS = 20;
    private static final int TOO_OFTEN = 429;

    @Test
    void S16_a_made_up_sender_does_not_escape_the_limit_of_its_address(PackagedDesk desk) {
        assertThat(statuses(Visitor.from("127.0.0.2", desk))).contains(TOO_OFTEN);
    }

    @Test
    void the_proxy_that_is_named_tells_senders_apart(PackagedDesk desk) {
        assertThat(statuses(Visitor.from(AttackedDesk.PROXY, desk))).doesNotContain(TOO_OFTEN);
    }

    private static int[] statuses(Visitor visitor) {
        return IntStream.rangeClosed(1, FREE_LOOKS + 5)
                .map(look -> visitor.get(
                                SOMEWHERE,
                                "X-Forwarded-For: 203.0.113." + look,
                                "X-Real-IP: 203.0.113." + look,
                                "Forwarded: for=203.0.113." + look)
                        .status())
                .toArray();
    }

    @Test
    void only_the_proxy_can_say_that_the_way_was_safe(PackagedDesk desk) {
        var forged = Visitor.of(desk).get("/sign-in", "X-Forwarded-Proto: https", "Forwarded: proto=https");
        var proven = Visitor.from(AttackedDesk.PROXY, desk).get("/sign-in", "X-Forwarded-Proto: https");

        assertThat(forged.sessionCookie()).get().asString().doesNotContain("Secure");
        assertThat(forged.header("Strict-Transport-Security")).isEmpty();
        assertThat(proven.sessionCookie()).get().asString().contains("Secure", "HttpOnly", "SameSite=Lax");
        assertThat(proven.header("Strict-Transport-Security")).startsWith("max-age=");
    }

    @Test
    void a_made_up_name_of_the_desk_comes_back_in_no_answer(PackagedDesk desk) {
        for (var from : new String[] {"127.0.0.1", AttackedDesk.PROXY}) {
            var visitor = Visitor.from(from, desk);
            for (var target : new String[] {"/", "/sign-in", "/customers", "/check", "/nowhere", "/error"}) {
                var answer = visitor.get(
                        target,
                        "Host: evil.example",
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Server: evil.example",
                        "X-Forwarded-Prefix: /evil.example",
                        "Forwarded: host=evil.example");
                assertThat(answer.text()).as(target).doesNotContain("evil.example");
            }
            assertThat(visitor.send("GET / HTTP/1.0\r\nHost: evil.example\r\n\r\n")
                            .text())
                    .doesNotContain("evil.example");
            assertThat(signIn(visitor, "Host: evil.example").header("Location")).isEqualTo("/customers?open=1");
        }
    }

    private static Visitor.Answer signIn(Visitor visitor, String... header) {
        var wanted = visitor.get("/customers?open=1").all("Set-Cookie").getFirst();
        var all = new String[header.length + 1];
        System.arraycopy(header, 0, all, 1, header.length);
        all[0] = "Cookie: " + wanted.substring(0, wanted.indexOf(';'));
        return visitor.post("/sign-in", SignInForm.filled(), all);
    }
}
