package org.tsuzuki.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsuzuki.attack.Visitor.Answer;
import org.tsuzuki.journey.PackagedDesk;

/** Whatever is asked, and however wrongly, the answer protects whoever reads it and says nothing of the machinery. */
@ExtendWith(AttackedDesk.class)
class EveryAnswerIT {

    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";
    private static final Map<String, String> FOR_ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            no request at all           | 400 | GARBAGE
            a version that does not exist | 505 | GET / HTTP/9.9
            a sign that is not allowed  | 400 | GET /a<b HTTP/1.1
            a broken percent encoding   | 400 | GET /%zz HTTP/1.1
            a broken sign in the path   | 400 | GET /%ff%fe HTTP/1.1
            a broken parameter          | 400 | GET /check?lang=%ff%0a HTTP/1.1
            a semicolon                 | 400 | GET /check;x=1 HTTP/1.1
            a double slash              | 400 | GET //check HTTP/1.1
            dots in disguise            | 400 | GET /%2e%2e/check HTTP/1.1
            another machine             | 400 | GET ftp://x/ HTTP/1.1
            TRACE                       | 405 | TRACE / HTTP/1.1
            CONNECT                     | 501 | CONNECT a:80 HTTP/1.1
            a method that nobody knows  | 400 | FOO /check HTTP/1.1
            an upload that nobody takes | 403 | PUT /check HTTP/1.1
            nothing there               | 404 | GET /VAADIN/build/nowhere.js HTTP/1.1
            the page of errors itself   | 404 | GET /error HTTP/1.1
            a way to the sign-in        | 302 | GET / HTTP/1.1
            a page                      | 200 | GET /sign-in HTTP/1.1
            the page for anybody        | 200 | GET /check HTTP/1.1
            a receipt nobody knows      | 404 | GET /check/SJ-2026-000001-AAAA-BBBB-CCCC-DDDD HTTP/1.1
            a file                      | 200 | GET /icons/tsuzuki.svg HTTP/1.1
            only the head               | 200 | HEAD /check HTTP/1.1
            """)
    void S11_every_kind_of_answer_carries_the_headers(String kind, int status, String line, PackagedDesk desk) {
        expectProtected(Visitor.of(desk).send(line + "\r\n" + HOST + "\r\n"), status);
    }

    @Test
    void so_does_what_is_refused_for_its_size_or_its_header(PackagedDesk desk) {
        var visitor = Visitor.of(desk);

        expectProtected(visitor.send("GET / HTTP/1.1\r\n\r\n"), 400);
        expectProtected(visitor.send("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"), 400);
        expectProtected(visitor.send("GET / HTTP/1.1\r\nX: " + "a".repeat(20_000) + "\r\n" + HOST + "\r\n"), 400);
        expectProtected(visitor.send("GET / HTTP/1.1\r\n" + "X: a\r\n".repeat(200) + HOST + "\r\n"), 400);
        expectProtected(visitor.send("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + HOST + "\r\n"), 400);
        expectProtected(visitor.send("POST /check HTTP/1.1\r\nTransfer-Encoding: odd\r\n" + HOST + "\r\n"), 501);
        expectProtected(visitor.send("POST /check HTTP/1.1\r\nContent-Length: odd\r\n" + HOST + "\r\n"), 400);
        expectProtected(
                visitor.send("POST /check HTTP/1.1\r\nExpect: odd\r\nContent-Length: 1\r\n" + HOST + "\r\na"), 417);
        expectProtected(visitor.get("/check?" + "a=1&".repeat(300)), 400);
        expectProtected(
                visitor.send("POST /sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 99999999\r\n" + HOST + "\r\n"),
                413);
    }

    private static void expectProtected(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        FOR_ALL.forEach(
                (name, value) -> assertThat(answer.header(name)).as(name).isEqualTo(value));
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isIn("same-origin", "no-referrer");
        assertThat(answer.header("Cache-Control")).matches("no-store|no-cache.*no-store.*|max-age=[0-9]+");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.all("Server")).isEmpty();
        assertThat(answer.text()).doesNotContainIgnoringCase("tomcat", "apache", "\tat ", "exception", "spring");
    }

    @Test
    void what_the_server_refuses_is_explained_in_the_readers_language(PackagedDesk desk) {
        var refused = Visitor.of(desk).get("/%2e%2e/check", "Accept-Language: ja");

        assertThat(refused.body()).contains("lang=\"ja\"", "この操作は処理できません", "ホームへ戻る");
    }

    @Test
    void S12_answers_with_data_are_kept_nowhere_and_files_are(PackagedDesk desk) {
        var visitor = Visitor.of(desk);

        assertThat(visitor.get("/sign-in").header("Cache-Control")).contains("no-store");
        assertThat(visitor.get("/check").header("Cache-Control")).contains("no-store");
        assertThat(visitor.get("/icons/tsuzuki.svg").header("Cache-Control")).startsWith("max-age=");
    }
}
