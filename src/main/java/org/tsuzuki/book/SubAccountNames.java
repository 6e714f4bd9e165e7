package org.tsuzuki.book;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.tsuzuki.base.Trilingual;

/** How people call the sub-accounts that are ids of a feature: implemented there, so that the book needs to know none. */
public interface SubAccountNames {

    /** The kinds of account that are divided by what this feature names. */
    Set<AccountKind> kinds();

    /** The names of these sub-accounts in one question; ids that are unknown are left out. */
    Map<String, Trilingual> names(AccountKind kind, Collection<String> subs);
}
