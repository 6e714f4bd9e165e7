package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import java.util.Objects;

/** Public settings for mobile data; several names separated by {@code |} belong to several networks. */
public record Apn(String apn, String user, String password, String auth) implements Serializable {

    /** What is left out is empty: many networks ask for no user. */
    public Apn {
        user = Objects.requireNonNullElse(user, "");
        password = Objects.requireNonNullElse(password, "");
        auth = Objects.requireNonNullElse(auth, "");
    }
}
