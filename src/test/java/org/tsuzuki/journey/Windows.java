package org.tsuzuki.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tsuzuki.base.Language;

/** The windows of one test and the errors that their pages reported. */
public final class Windows implements AutoCloseable {

    /** Browsers tell a refused content policy to the console; here it is told even when the console is silent. */
    private static final String WATCH = """
            document.addEventListener('securitypolicyviolation', event =>
                console.error('securitypolicyviolation ' + event.violatedDirective + ' ' + event.blockedURI));
            """;

    private final Browser browser;
    private final List<Page> pages = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    Windows(Browser browser) {
        this.browser = browser;
    }

    /** A window with a session of its own. */
    public Page open(Language language) {
        return open(language, 1440, 900);
    }

    public Page open(Language language, int width, int height) {
        return watch(browser.window(locale(language), width, height));
    }

    /** Another window of the same session. */
    public Page another(BrowserContext session) {
        return watch(session.newPage());
    }

    private static String locale(Language language) {
        return switch (language) {
            case ZH -> "zh-CN";
            case JA -> "ja-JP";
            case EN -> "en-GB";
        };
    }

    private Page watch(Page page) {
        pages.add(page);
        page.addInitScript(WATCH);
        page.onPageError(error -> errors.add("page error: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add("console: " + message.text() + " (" + message.location() + ")");
            }
        });
        return page;
    }

    /** What this test provokes, such as an address that leads nowhere. */
    public Windows expecting(String error) {
        expected.add(Pattern.compile(error));
        return this;
    }

    void expectNoErrors() {
        assertThat(errors)
                .filteredOn(error -> expected.stream()
                        .noneMatch(pattern -> pattern.matcher(error).find()))
                .isEmpty();
    }

    /** Keeps what the windows show, to be looked at after a failure. */
    void picture(String name) {
        errors.forEach(System.err::println);
        pages.removeIf(Page::isClosed);
        for (var i = 0; i < pages.size(); i++) {
            var file = (name + " " + i).replaceAll("[^A-Za-z0-9_]+", "-") + ".png";
            try {
                System.err.println(pages.get(i).url() + " is shown in target/journeys/" + file);
                pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", file)));
            } catch (PlaywrightException closed) {
                System.err.println(closed.getMessage());
            }
        }
    }

    @Override
    public void close() {
        pages.stream().map(Page::context).distinct().forEach(BrowserContext::close);
    }
}
