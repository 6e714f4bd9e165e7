package org.tsuzuki.export;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TsuzukiApplication;
import org.tsuzuki.base.Language;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;
import org.tsuzuki.security.Role;

/** A desk without its screens that exports without an end, as a process that can be killed. */
final class KilledDesk {

    static final String RUNNING = "running ";
    private static final long SOME = 20_000;

    private KilledDesk() {}

    public static void main(String... arguments) throws InterruptedException {
        var desk = open(Path.of(arguments[0]));
        System.out.println(RUNNING + export(desk).id());
        Thread.currentThread().join(); // until somebody kills it
    }

    static ConfigurableApplicationContext open(Path data) {
        return new SpringApplicationBuilder(TsuzukiApplication.class, SignedIn.class, EndlessData.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(
                        "--tsuzuki.data=" + data,
                        "--tsuzuki.demo=false",
                        "--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration");
    }

    /** Of the owner's; it is under way when this returns. */
    static ExportLine export(ConfigurableApplicationContext desk) throws InterruptedException {
        desk.getBean(SignedIn.class).as(Role.OWNER);
        var line = desk.getBean(ExportService.class)
                .start(new ExportOrder(
                        EndlessData.WORD,
                        DataFilter.EVERYTHING,
                        List.of(),
                        FileFormat.CSV,
                        TextEncoding.UTF_8,
                        Language.EN));
        desk.getBean(EndlessData.class).reached(SOME);
        return line;
    }
}
