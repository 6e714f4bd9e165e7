package org.tsuzuki.security.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The address of a page as far as it may be kept: words of the desk's own and ids; what else stands there may be a secret. */
final class PageAddress {

    static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final int LONGEST = 200;
    private static final Pattern KNOWN = Pattern.compile("[a-z][a-z-]{0,30}|" + ID);

    private PageAddress() {}

    static String known(String path) {
        var parts = Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> KNOWN.matcher(part).matches() ? part : "…")
                .collect(Collectors.joining("/"));
        var address = "/" + parts;
        return address.length() <= LONGEST ? address : address.substring(0, LONGEST);
    }
}
