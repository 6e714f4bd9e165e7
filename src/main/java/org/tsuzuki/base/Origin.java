package org.tsuzuki.base;

/**
 * From where something is done; empty where nobody asked for it, as for work that the desk does by itself.
 *
 * @param role the duties of whoever acts
 * @param address the network address that asked
 * @param page the page of the desk from which it was asked for
 */
public record Origin(String role, String address, String page) {

    public static final Origin NONE = new Origin("", "", "");
}
