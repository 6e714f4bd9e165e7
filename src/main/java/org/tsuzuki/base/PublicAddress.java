package org.tsuzuki.base;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/**
 * The address at which others reach the desk. It is only ever the one that was set: what a browser says it asked for
 * could lead the receiver of a link anywhere.
 */
@Component
public class PublicAddress {

    static final String SETTING = "TSUZUKI_PUBLIC_URL";

    private final String address;
    private final int port;

    public PublicAddress(@Value("${tsuzuki.public-url:}") String address, @Value("${server.port:8080}") int port) {
        this.address = address.strip().replaceFirst("/+$", "");
        this.port = port;
        if (!this.address.isEmpty() && !isAddress(this.address)) {
            throw new InvalidConfigurationPropertyValueException(
                    SETTING,
                    address,
                    "It takes the address at which others reach the desk, such as https://desk.example.jp;"
                            + " without one leave it out.");
        }
    }

    private static boolean isAddress(String address) {
        try {
            var uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    /** A link for anybody, if it was set where they find the desk. */
    public Optional<String> link(String path) {
        return address.isEmpty() ? Optional.empty() : Optional.of(address + path);
    }

    /** A link that leads to the desk on the computer it runs on, and nowhere else. */
    public String linkHere(String path) {
        return "http://localhost:" + port + path;
    }
}
