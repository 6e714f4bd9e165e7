package org.tsuzuki.base;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/**
 * The address at which others reach the desk. It is only ever one that was set: what a browser says it asked for could lead
 * the receiver of a link anywhere.
 */
@Component
public class PublicAddress {

    static final String SETTING = "TSUZUKI_PUBLIC_URL";
    private static final String HERE = "localhost";

    /** How far a link for colleagues leads. */
    public enum Reach {
        /** To whoever finds the address, by HTTPS. */
        ENCRYPTED,
        /** To other computers, but anybody on the way reads along. */
        UNENCRYPTED,
        /** To an address without a proxy in front, while the desk listens on its own computer only. */
        CLOSED,
        /** To the computer on which it is opened, and nowhere else. */
        ONLY_HERE
    }

    private final String address;
    private final String listening;
    private final int port;

    /** @param listening the address at which the desk answers; {@code 0.0.0.0} for all of its computer's */
    @Autowired
    public PublicAddress(
            @Value("${tsuzuki.public-url:}") String address,
            @Value("${server.port:8080}") int port,
            @Value("${server.address:127.0.0.1}") String listening) {
        this.address = address.strip().replaceFirst("/+$", "");
        this.listening = listening;
        this.port = port;
        if (!this.address.isEmpty() && !isAddress(this.address)) {
            throw new InvalidConfigurationPropertyValueException(
                    SETTING,
                    address,
                    "It takes the address at which others reach the desk, such as https://desk.example.jp;"
                            + " without one leave it out.");
        }
    }

    /** Of a desk that listens on its own computer only. */
    public PublicAddress(String address, int port) {
        this(address, port, "127.0.0.1");
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

    /** A link that leads to the desk from the computer it runs on, and as far as it answers. */
    public String linkHere(String path) {
        return "http://" + (isNamed(listening) ? literal() : HERE) + ":" + port + path;
    }

    /** The link that leads farthest, for a colleague; {@link #reach} says how far. */
    public String linkForColleagues(String path) {
        return link(path).orElseGet(() -> linkHere(path));
    }

    /** Whether what is sent to the desk past any proxy crosses a network without encryption. */
    public boolean isOpenToNetwork() {
        return !isLoopback(listening);
    }

    /** How far links for colleagues lead. */
    public Reach reach() {
        if (address.isEmpty()) {
            return isNamed(listening) ? Reach.UNENCRYPTED : Reach.ONLY_HERE;
        }
        var set = URI.create(address);
        if (!isNamed(set.getHost())) {
            return Reach.ONLY_HERE;
        }
        if ("https".equals(set.getScheme())) {
            return Reach.ENCRYPTED;
        }
        return isLoopback(listening) ? Reach.CLOSED : Reach.UNENCRYPTED;
    }

    private String literal() {
        return listening.contains(":") ? "[" + listening + "]" : listening;
    }

    /** Whether it is one other computers can find: neither this computer's name for itself nor all of its addresses. */
    private static boolean isNamed(String host) {
        var bare = bare(host);
        return !isLoopback(bare) && !bare.equals("0.0.0.0") && !bare.equals("::") && !bare.equals("0:0:0:0:0:0:0:0");
    }

    private static boolean isLoopback(String host) {
        var bare = bare(host);
        return bare.equals(HERE)
                || bare.endsWith("." + HERE)
                || bare.startsWith("127.")
                || bare.equals("::1")
                || bare.equals("0:0:0:0:0:0:0:1");
    }

    private static String bare(String host) {
        return host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    }
}
