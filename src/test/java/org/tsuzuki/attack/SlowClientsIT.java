package org.tsuzuki.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.journey.PackagedDesk;

/** Clients that send byte by byte, or nothing any more, lose their connection; everybody else is served meanwhile. */
@ExtendWith(AttackedDesk.class)
class SlowClientsIT {

    private static final int CLIENTS = 50;
    private static final int MILLISECONDS_BETWEEN_BYTES = 200;
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
