package org.tsuzuki.base;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * From where something is done; empty where nobody asked for it, as for work that the desk does by itself.
 *
 * @param role the duties of whoever acts
 * @param address the network address that asked
 * @param page the page of the desk from which it was asked for
 */
public record Origin(String role, String address, String page) {

    public static final Origin NONE = new Origin("", "", "");

    private static final Pattern ABOUT = Pattern.compile(
            "/(customers|cards|renewals)/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:/.*)?");

    /** Whose page it is: that of a customer, card or renewal. */
    public DomainChange.Ties ties() {
        var about = ABOUT.matcher(page);
        if (!about.matches()) {
            return DomainChange.Ties.NONE;
        }
        var id = UUID.fromString(about.group(2));
        return switch (about.group(1)) {
            case "customers" -> DomainChange.Ties.of(id, null, null);
            case "cards" -> DomainChange.Ties.of(null, id, null);
            default -> DomainChange.Ties.of(null, null, id);
        };
    }
}
