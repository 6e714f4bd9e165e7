package org.tsuzuki.book.export;

import java.io.Serializable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.book.Account;

/**
 * An account that keeps an export back.
 *
 * @param label what people here call its sub-account
 * @param written the name that the other program would change; empty when there is none
 */
public record NameFinding(Account account, Trilingual label, String written) implements Serializable {}
