package org.tsuzuki.receipt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that takes calls and says nothing until the test lets it speak. */
public final class HeldMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile CompletableFuture<String> toRecipients = new CompletableFuture<>();

    public HeldMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How often somebody has called since it was last silent. */
    public int calls() {
        return calls.get();
    }

    /** Says nothing to whoever calls from now on. */
    public void hush() {
        calls.set(0);
        toRecipients = new CompletableFuture<>();
    }

    /** Takes every mail, those that wait too. */
    public void take() {
        toRecipients.complete("250 ok");
    }

    /** Knows no recipient. */
    public void refuse() {
        toRecipients.complete("550 no such user");
    }

    private void listen() {
        try {
            while (true) {
                var client = socket.accept();
                calls.incrementAndGet();
                var answer = toRecipients;
                Thread.ofVirtual().start(() -> talk(client, answer));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private static void talk(Socket client, CompletableFuture<String> toRecipients) {
        try (client;
                var lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            var answer = toRecipients.join();
            say(client, "220 ready");
            var inText = false;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (inText && !line.equals(".")) {
                    continue;
                }
                inText = line.equals("DATA");
                say(client, inText ? "354 go on" : line.startsWith("RCPT") ? answer : "250 ok");
            }
        } catch (IOException gone) {
            // the desk has hung up
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        take();
        socket.close();
    }
}
