package org.tsuzuki.customer.language;

import java.util.Locale;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;

/** What languages are called in those of the desk. */
public final class LanguageNames {

    private LanguageNames() {}

    /** Of the two ways to write Chinese each says which it is. */
    public static String of(String tag, Language reader) {
        var key = "language." + tag;
        return Messages.has(reader, key)
                ? Messages.get(reader, key)
                : Locale.forLanguageTag(tag).getDisplayName(reader.locale());
    }
}
