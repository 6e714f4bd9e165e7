package org.tsuzuki;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.tsuzuki.base.DeskClock;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.keys.KeysCommand;
import org.tsuzuki.operations.export.ClosedDesk;
import org.tsuzuki.operations.export.ExportCommand;

/** The renewal desk for Japan SIM and eSIM cards. */
@SpringBootApplication
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet(Lumo.COMPACT_STYLESHEET)
@CssImport("./styles/desk.css")
@JsModule("./typed-keeper.ts") // also where nobody is signed in: it forgets what the last person typed
@Viewport("width=device-width, initial-scale=1")
public class TsuzukiApplication implements AppShellConfigurator {

    /** Opens the desk, or carries out a command about its keys or its book. */
    public static void main(String[] arguments) {
        if (KeysCommand.isMeant(arguments)) {
            System.exit(new KeysCommand(Clock.system(JapanTime.ZONE), System.getenv()).run(arguments));
        }
        if (ExportCommand.isMeant(arguments)) {
            var command = new ExportCommand(
                    Clock.system(JapanTime.ZONE), System.getenv(), new ClosedDesk(TsuzukiApplication.class));
            System.exit(command.run(arguments));
        }
        SpringApplication.run(TsuzukiApplication.class, arguments);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Tsuzuki");
        settings.addFavIcon("icon", "icons/tsuzuki.svg", "any");
    }

    @Bean
    DeskClock clock() {
        return new DeskClock(Clock.system(JapanTime.ZONE));
    }
}
