package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsuzuki.base.TextLimit;

/**
 * A page on the web that a link may lead to: http or https, with a host, without a name and password before it, which
 * would let one site pass for another. Nothing else becomes a link, whatever the catalogue says.
 */
public record WebAddress(String value) implements Serializable {

    private static final Pattern SCHEME = Pattern.compile("(?i)https?");

    /** @throws IllegalArgumentException when it is none; {@link #read} tells beforehand */
    public WebAddress {
        if (!isOne(value)) {
            throw new IllegalArgumentException("No web address");
        }
    }

    /** Empty when what is stored or typed is no web address. */
    public static Optional<WebAddress> read(String typed) {
        var text = typed.strip();
        return isOne(text) ? Optional.of(new WebAddress(text)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        if (text.length() > TextLimit.WEB_ADDRESS.longest()) {
            return false;
        }
        try {
            var address = new URI(text).parseServerAuthority();
            return address.getScheme() != null
                    && SCHEME.matcher(address.getScheme()).matches()
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
