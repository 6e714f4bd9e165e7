package org.tsuzuki.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.journey.PackagedDesk;

/** Clients that send byte by byte, or nothing any more, lose their connection; everybody else is served meanwhile. */
@ExtendWith(AttackedDesk.class)
class SlowClientsIT {

    private static final int CLIENTS = 50;
    private static final int MILLISECONDS_BETWEEN_BYTES = 200;
    private static final int SMALL_BUFFER = 2_048;
    private static final int MORE_THAN_BUFFERS_HOLD = 60;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final List<String> BEGINNINGS = List.of(
            "GET /",
            "GET / HTTP/1.1\r\nHost: localhost\r\nX: ",
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 5000\r\n\r\n",
            "POST /?v-r=uidl HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 5000\r\n\r\n",
            "POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\n");

    @Test
    void whoever_trickles_is_dropped_in_time_and_others_are_answered_meanwhile(PackagedDesk desk) throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var dropped = new ArrayList<Future<Duration>>();
            for (var i = 0; i < CLIENTS; i++) {
                var beginning = BEGINNINGS.get(i % BEGINNINGS.size());
                dropped.add(clients.submit(() -> trickle(desk, beginning)));
            }

            assertThat(Visitor.of(desk).get("/check").status()).isEqualTo(200);
            assertThat(dropped).anyMatch(client -> !client.isDone());
            for (var client : dropped) {
                assertThat(client.get()).isLessThan(LONGEST);
            }
        }
    }

    @Test
    void whoever_hardly_reads_what_they_asked_for_is_dropped_in_time(PackagedDesk desk) throws Exception {
        var wish = "GET " + largest(desk) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (var socket = Visitor.of(desk).connect();
                var ticks = Executors.newSingleThreadScheduledExecutor()) {
            socket.setReceiveBufferSize(SMALL_BUFFER);
            socket.getOutputStream().write(wish.repeat(MORE_THAN_BUFFERS_HOLD).getBytes(StandardCharsets.US_ASCII));

            Future<?> reading = ticks.scheduleWithFixedDelay(
                    () -> readAndWriteOne(socket), 0, MILLISECONDS_BETWEEN_BYTES, TimeUnit.MILLISECONDS);

            assertThat(reading)
                    .failsWithin(LONGEST)
                    .withThrowableOfType(ExecutionException.class)
                    .withRootCauseInstanceOf(IOException.class);
        }
    }

    private static void readAndWriteOne(Socket socket) {
        try {
            assertThat(socket.getInputStream().read()).isNotNegative();
            socket.getOutputStream().write('a');
        } catch (IOException dropped) {
            throw new UncheckedIOException(dropped);
        }
    }

    /** The part of the screens that takes the most bytes. */
    private static String largest(PackagedDesk desk) {
        var page = Visitor.of(desk).get("/sign-in").body();
        var script = Pattern.compile("src=\"\\.?/?(VAADIN/build/[^\"]+\\.js)\"").matcher(page);
        assertThat(script.find()).isTrue();
        return "/" + script.group(1);
    }

    private static Duration trickle(PackagedDesk desk, String beginning) throws IOException {
        var start = System.nanoTime();
        try (var socket = Visitor.of(desk).connect()) {
            socket.setSoTimeout(MILLISECONDS_BETWEEN_BYTES);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            while (since(start).compareTo(LONGEST) < 0 && isOpen(socket)) {
                socket.getOutputStream().write('a');
            }
        } catch (IOException dropped) {
            return since(start);
        }
        return since(start);
    }

    /** Whether the desk still listens; takes as long as the next byte waits. */
    private static boolean isOpen(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read(new byte[4096]) >= 0;
        } catch (SocketTimeoutException nothingYet) {
            return true;
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
