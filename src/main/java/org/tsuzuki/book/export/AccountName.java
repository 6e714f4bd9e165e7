package org.tsuzuki.book.export;

import java.io.Serializable;

/**
 * How another program calls an account.
 *
 * @param name as it is set up there; with colons between its levels where that program has levels
 * @param sub its sub-account; empty for none
 * @param tax what that program says of the consumption tax; empty where it does not ask
 */
public record AccountName(String name, String sub, String tax) implements Serializable {

    AccountName under(String other) {
        return new AccountName(name, other, tax);
    }
}
