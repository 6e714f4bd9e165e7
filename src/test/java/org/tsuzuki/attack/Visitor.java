package org.tsuzuki.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsuzuki.journey.PackagedDesk;

/** Speaks to the desk byte by byte, so that also what no browser would send is sent as it stands. */
final class Visitor {

    private static final int PATIENCE_MILLISECONDS = 30_000;

    private final PackagedDesk desk;
    private final String from;

    private Visitor(PackagedDesk desk, String from) {
        this.desk = desk;
        this.from = from;
    }

    static Visitor of(PackagedDesk desk) {
        return from("127.0.0.1", desk);
    }

    /** @param from another address of this machine */
    static Visitor from(String from, PackagedDesk desk) {
        return new Visitor(desk, from);
    }

    Socket connect() {
        try {
            var socket = new Socket();
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), desk.port()));
            return socket;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks by GET, with further lines of the header. */
    Answer get(String target, String... header) {
        return ask("GET", target, "", header);
    }

    Answer post(String target, String form, String... header) {
        return ask("POST", target, form, header);
    }

    private Answer ask(String method, String target, String body, String... header) {
        var lines = new ArrayList<String>();
        lines.add(method + " " + target + " HTTP/1.1");
        if (!List.of(header).stream().anyMatch(line -> line.startsWith("Host:"))) {
            lines.add("Host: localhost:" + desk.port());
        }
        lines.add("Connection: close");
        if (!body.isEmpty()) {
            lines.add("Content-Type: application/x-www-form-urlencoded");
            lines.add("Content-Length: " + body.length());
        }
        lines.addAll(List.of(header));
        return send(String.join("\r\n", lines) + "\r\n\r\n" + body);
    }

    Answer send(String request) {
        try (var socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What came back, head and body. */
    record Answer(String text) {

        int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }

        /** The values of a header, each as often as it was sent. */
        List<String> all(String header) {
            return text.substring(0, text.indexOf("\r\n\r\n"))
                    .lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(header.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .toList();
        }

        String header(String name) {
            return all(name).stream().findFirst().orElse("");
        }

        String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }

        Optional<String> sessionCookie() {
            return all("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("JSESSIONID="))
                    .findFirst();
        }

        /** As a browser sends it back. */
        String sessionPair() {
            return sessionCookie()
                    .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                    .orElse("");
        }
    }
}
