package org.tsuzuki.receipt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** An SMTP server that knows no recipient. */
public final class RefusingServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    public RefusingServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try (var client = socket.accept();
                var lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            var answers = client.getOutputStream();
            answers.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var answer = line.startsWith("RCPT") ? "550 no such user\r\n" : "250 ok\r\n";
                answers.write(answer.getBytes(StandardCharsets.US_ASCII));
                answers.flush();
            }
        } catch (IOException gone) {
            // the test is over
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
