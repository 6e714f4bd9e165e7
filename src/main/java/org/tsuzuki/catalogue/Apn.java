package org.tsuzuki.catalogue;

import java.io.Serializable;

/** Public settings for mobile data; several names separated by {@code |} belong to several networks. */
public record Apn(String apn, String user, String password, String auth) implements Serializable {}
