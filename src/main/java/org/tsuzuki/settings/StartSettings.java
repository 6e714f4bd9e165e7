package org.tsuzuki.settings;

import java.nio.file.Path;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.tsuzuki.base.Staff;
import org.tsuzuki.settings.StartSetting.Kind;

/** With what the desk was started; never an account or a password. */
@Service
@Staff.Owner
public class StartSettings {

    private final Environment environment;

    StartSettings(Environment environment) {
        this.environment = environment;
    }

    public List<StartSetting> all() {
        var data = Path.of(read("tsuzuki.data")).toAbsolutePath().normalize();
        var keys = read("tsuzuki.keys");
        return List.of(
                new StartSetting(Kind.LISTEN, read("server.address"), "--listen, TSUZUKI_ADDRESS"),
                new StartSetting(Kind.PORT, read("server.port"), "--port, TSUZUKI_PORT"),
                new StartSetting(Kind.PUBLIC, read("tsuzuki.public-url"), "--public, TSUZUKI_PUBLIC_URL"),
                new StartSetting(Kind.PROXIES, read("tsuzuki.proxies"), "TSUZUKI_PROXIES"),
                new StartSetting(Kind.DATA, data.toString(), "--data, TSUZUKI_DATA"),
                new StartSetting(Kind.DATABASE, server(), "--database, TSUZUKI_DATABASE"),
                new StartSetting(
                        Kind.KEYS, keys.isEmpty() ? data.resolve("tsuzuki.keys").toString() : keys, "TSUZUKI_KEYS"),
                new StartSetting(Kind.PAPER, read("tsuzuki.receipt-paper"), "TSUZUKI_RECEIPT_PAPER"),
                new StartSetting(Kind.MAIL, read("tsuzuki.mail.host"), "TSUZUKI_MAIL_HOST"));
    }

    /** The server without what follows its name, which may be an account; empty for a file of the desk's own. */
    private String server() {
        var address = read("spring.datasource.url");
        return address.startsWith("jdbc:postgresql:")
                ? address.substring("jdbc:".length()).replaceFirst("[?].*", "").replaceFirst("//[^/@]*@", "//")
                : "";
    }

    private String read(String property) {
        return environment.getProperty(property, "");
    }
}
