package org.tsuzuki.attack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;
import org.tsuzuki.journey.Clerk;
import org.tsuzuki.journey.FirstVisit;
import org.tsuzuki.journey.Journeys;
import org.tsuzuki.journey.PackagedDesk;
import org.tsuzuki.journey.PackagedDesk.Account;
import org.tsuzuki.journey.Windows;

/** Somebody who may import a catalogue sends far more than a catalogue, to a desk with little memory. */
@ExtendWith(Journeys.class)
class UploadIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final long SENT = 150L * MEGABYTE;
    /** The five that are taken, what the server still reads to answer, and what lies in sockets. */
    private static final long READ_AT_MOST = 16L * MEGABYTE;
    /** Less would have been refused for another reason than its size. */
    private static final long READ_AT_LEAST = 4 * MEGABYTE;

    private static final Account OWNER = new Account("mio.owner", "a long way to Osaka");

    private static PackagedDesk desk;
    private static Path temporary;

    @BeforeAll
    static void open() throws IOException {
        var data = PackagedDesk.freshData();
        temporary = Files.createDirectory(data.resolve("temporary"));
        desk = PackagedDesk.startWith(data, List.of("-Xmx256m", "-Djava.io.tmpdir=" + temporary));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void S15_a_flood_is_cut_off_at_the_limit_and_leaves_nothing_behind(Windows windows) throws Exception {
        windows.expecting("413|Failed to load resource|ERR_CONNECTION");
        var owner = new Clerk(windows.open(Language.EN), desk, Language.EN);
        FirstVisit.open(owner, OWNER);
        owner.visit("/catalogue/import");

        var upload = target(owner);
        assertThat(flood(owner, upload, "application/yaml")).isBetween(READ_AT_LEAST, READ_AT_MOST);
        assertThat(flood(owner, upload, "multipart/form-data; boundary=sea")).isBetween(READ_AT_LEAST, READ_AT_MOST);
        var screens = desk.address() + "/?v-r=uidl&v-uiId=0";
        assertThat(flood(owner, screens, "application/json")).isBetween(READ_AT_LEAST, READ_AT_MOST);

        assertThat(files(temporary)).isEmpty();
        assertThat(desk.printed()).noneMatch(line -> line.contains("OutOfMemoryError"));
        refuseInTheBrowser(owner);
    }

    /** Sends as the browser's upload does, but without telling how much; answers how much was taken from it. */
    private static long flood(Clerk owner, String address, String type) throws InterruptedException {
        var sent = new AtomicLong();
        try (var client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Cookie", cookies(owner))
                            .header("Content-Type", type)
                            .header("X-Filename", "flood.yaml")
                            .POST(BodyPublishers.ofInputStream(() -> new Flood(sent)))
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException cutOff) {
            assertThat(sent.get()).isPositive();
        }
        return sent.get();
    }

    private static String target(Clerk owner) {
        return owner.page()
                .evaluate("() => new URL(document.querySelector('vaadin-upload').target, document.baseURI).href")
                .toString();
    }

    private static String cookies(Clerk owner) {
        return owner.page().context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    /** What a browser sends that was talked out of looking at the size first. */
    private static void refuseInTheBrowser(Clerk owner) throws IOException {
        var large = new byte[6 * MEGABYTE];
        Arrays.fill(large, (byte) '#');
        var file = Files.write(desk.data().resolve("large.yaml"), large);
        var picker = owner.page().locator("vaadin-upload input[type=file]");
        picker.setInputFiles(file);
        owner.sees(owner.words("problem.catalogue.import.tooBig"));

        owner.visit("/catalogue/import");
        owner.page().evaluate("() => { document.querySelector('vaadin-upload').maxFileSize = Infinity; }");
        picker.setInputFiles(file);
        owner.sees(owner.words("problem.catalogue.import.tooBig"));
        assertThat(owner.page().locator("vaadin-upload-file")).hasCount(0);
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith("upload"))
                    .toList();
        }
    }

    /** So many times the same letter; counts what is taken. */
    private static final class Flood extends InputStream {

        private final AtomicLong sent;

        Flood(AtomicLong sent) {
            this.sent = sent;
        }

        @Override
        public int read() {
            return sent.incrementAndGet() > SENT ? -1 : '#';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (sent.get() >= SENT) {
                return -1;
            }
            Arrays.fill(into, from, from + length, (byte) '#');
            sent.addAndGet(length);
            return length;
        }
    }
}
