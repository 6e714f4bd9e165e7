package org.tsuzuki.audit;

import java.util.Arrays;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;

/** The log in a reader's words; what has no words of its own is told as it was written. */
public final class AuditWords {

    private AuditWords() {}

    public static String action(String action, Language language) {
        return first(language, action, "audit.action." + action);
    }

    /** The duties of whoever did it; the desk itself has none. */
    public static String role(String role, Language language) {
        return role.isEmpty() ? Messages.get(language, "audit.byDesk") : first(language, role, "role." + role);
    }

    /** How people call what it was done to; of a refusal, what was asked for. */
    public static String subject(String action, String label, Language language) {
        var end = label.indexOf('.');
        if (!action.equals("access.refused") || end < 0) {
            return label;
        }
        var feature = "audit.door." + label.substring(0, end);
        return Messages.has(language, feature) ? Messages.get(language, feature) + " · " + label : label;
    }

    /** The text of the first key that has one. */
    public static String first(Language language, String otherwise, String... keys) {
        return Arrays.stream(keys)
                .filter(key -> Messages.has(language, key))
                .findFirst()
                .map(key -> Messages.get(language, key))
                .orElse(otherwise);
    }
}
