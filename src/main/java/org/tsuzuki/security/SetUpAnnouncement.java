package org.tsuzuki.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Prints at start where an empty desk is set up, and the code that guards it. */
@Component
class SetUpAnnouncement implements ApplicationRunner {

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
        this.address = "http://%s:%d/setup".formatted(host, port);
        this.demo = demo;
    }

    /** The console is the one place that only who runs the desk can read; the code never reaches the log files. */
    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        if (!demo && setUp.isNeeded()) {
            System.out.printf("Set up Tsuzuki at %s with the one-time code %s%n", address, code.next());
        }
    }
}
