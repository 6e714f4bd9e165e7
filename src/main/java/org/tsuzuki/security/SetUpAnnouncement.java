package org.tsuzuki.security;

import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Says at start where an empty desk is set up, and what the code is that guards it or where it lies. */
@Component
class SetUpAnnouncement implements ApplicationRunner {

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

    private final SetUpService setUp;
    private final SetUpCode code;
    private final String address;
    private final boolean demo;

    SetUpAnnouncement(
            SetUpService setUp,
            SetUpCode code,
            @Value("${server.address:127.0.0.1}") String host,
            @Value("${server.port:8080}") int port,
            @Value("${tsuzuki.demo:false}") boolean demo) {
        this.setUp = setUp;
        this.code = code;
        this.address = "http://%s:%d/setup".formatted(EVERYWHERE.contains(host) ? "localhost" : host, port);
        this.demo = demo;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        if (!setUp.isNeeded()) {
            code.remove();
        } else if (!demo) {
            System.out.println(text());
        }
    }

    private String text() {
        try {
            return text(code.prepare(), isReadNow());
        } catch (IOException failure) {
            return "Set up Tsuzuki at %s. The one-time code in %s can be neither read nor written (%s):"
                            .formatted(address, code.path(), failure)
                    + " make the file readable for whoever runs the desk, or run ./tsuzuki set-up-code --new";
        }
    }

    /** What is not read at a terminal is kept somewhere, in a file or by a service manager, so the code stays away. */
    String text(String prepared, boolean isReadNow) {
        var key = isReadNow ? "with the one-time code " + prepared : "with the one-time code in " + code.path();
        return "Set up Tsuzuki at %s %s".formatted(address, key);
    }

    private static boolean isReadNow() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
