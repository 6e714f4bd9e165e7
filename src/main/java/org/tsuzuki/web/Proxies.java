package org.tsuzuki.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.util.NetMaskSet;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/** The machines whose word is taken for who asks and whether over HTTPS; nobody's when none is named. */
@Component
class Proxies {

    static final String SETTING = "TSUZUKI_PROXIES";

    /** Names would be looked up. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9A-Fa-f.:]+(/[0-9]{1,3})?");

    private final String blocks;

    /** @param named addresses or blocks such as {@code 10.0.0.0/24}, with commas between them */
    Proxies(@Value("${tsuzuki.proxies:}") String named) {
        try {
            blocks = Arrays.stream(named.split(","))
                    .map(String::strip)
                    .filter(proxy -> !proxy.isEmpty())
                    .map(Proxies::block)
                    .collect(Collectors.joining(","));
            NetMaskSet.parse(blocks);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidConfigurationPropertyValueException(
                    SETTING,
                    named,
                    "It takes addresses of proxies or blocks of them with commas between, such as"
                            + " 127.0.0.1,10.0.0.0/24; without a proxy leave it out.",
                    wrong);
        }
    }

    private static String block(String proxy) {
        if (!NUMBERS.matcher(proxy).matches()) {
            throw new IllegalArgumentException(proxy);
        }
        return proxy.contains("/") ? proxy : proxy + (proxy.contains(":") ? "/128" : "/32");
    }

    /** Takes the proxies' word for address and scheme, never for the name under which the desk is reached. */
    Optional<RemoteIpValve> valve() {
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        var valve = new RemoteIpValve();
        valve.setInternalProxies(blocks);
        valve.setProtocolHeader("X-Forwarded-Proto");
        return Optional.of(valve);
    }
}
