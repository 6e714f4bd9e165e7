package org.tsuzuki.book.export;

import java.io.Serializable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.book.AccountKind;

/**
 * How an account, or all of a kind, is called in other programs.
 *
 * @param sub the sub-account's id; empty for all accounts of the kind that have no name of their own
 * @param label what people here call the sub-account
 * @param given whether the owner chose the name; else it is a proposal
 */
public record NamedAccount(AccountKind kind, String sub, Trilingual label, AccountName name, boolean given)
        implements Serializable {}
