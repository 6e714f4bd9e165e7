package org.tsuzuki.operations;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.PublicAddress;
import org.tsuzuki.operations.demo.DemoSignIn;

/** Tells whoever started the desk where it is open and, in the demo, who can sign in. */
@Component
public class DeskOpening {

    private final Environment environment;
    private final ObjectProvider<DemoSignIn> demo;
    private final PublicAddress address;

    DeskOpening(Environment environment, ObjectProvider<DemoSignIn> demo, PublicAddress address) {
        this.environment = environment;
        this.demo = demo;
        this.address = address;
    }

    /** After everything that runs at start, so that the address is told when the desk is ready to be used. */
    @SuppressWarnings("SystemOut")
    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        var port = environment.getProperty("local.server.port");
        if (port != null) {
            text(port).forEach(System.out::println);
        }
    }

    public List<String> text(String port) {
        var lines = new ArrayList<String>();
        lines.add("Tsuzuki is open at " + address.linkHere("").replaceFirst("[0-9]+$", port) + " (Ctrl-C closes it)");
        address.link("").ifPresent(outside -> lines.add("Links lead to " + outside));
        if (address.isOpenToNetwork()) {
            lines.add("What is sent there directly is not encrypted: whoever shares the network can read it.");
        }
        demo.ifAvailable(accounts -> {
            lines.add("This is the demo agency: nothing in it is real. Who can sign in:");
            accounts.lines().forEach(line -> lines.add("  " + line));
        });
        return List.copyOf(lines);
    }
}
