package org.tsuzuki.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsuzuki.journey.PackagedDesk;

/** Somebody's computer, with an address and cookies of its own. */
final class Computer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient client;
    private final String desk;
    private final Map<String, String> cookies = new HashMap<>();

    Computer(PackagedDesk desk, String address) {
        this.desk = desk.address().replace("localhost", "127.0.0.1");
        this.client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(address))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Tries to sign in; the answer is where the desk leads to. */
    String signIn(String login, String password) {
        var form = "username=" + encoded(login) + "&password=" + encoded(password);
        var answer = send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        remember(answer);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    boolean isLetIn(String login) {
        return !signIn(login, HiredStaff.PASSWORD).contains("/sign-in");
    }

    HttpResponse<String> get(String path) {
        var answer = send(request(path).GET());
        remember(answer);
        return answer;
    }

    /** Loads a screen as a browser does: its frame, and what the desk builds to fill it. */
    void load(String path) {
        var frame = get("/" + path);
        var content = get("/?v-r=init&location=" + path);
        if (frame.statusCode() != 200 || !content.body().contains("v-uiId")) {
            throw new IllegalStateException(frame.statusCode() + " " + content.body());
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(desk + path)).timeout(PATIENCE);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void remember(HttpResponse<?> answer) {
        answer.headers().allValues("Set-Cookie").forEach(set -> {
            var cookie = set.substring(0, set.indexOf(';')).split("=", 2);
            cookies.put(cookie[0], cookie[1]);
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
