package org.tsuzuki.settings;

import java.io.Serializable;

/**
 * Something that is decided when the desk starts.
 *
 * @param value as it was started; empty when nothing was said
 * @param changedBy the option or variable that says otherwise at the next start
 */
public record StartSetting(Kind kind, String value, String changedBy) implements Serializable {

    /** What it is. */
    public enum Kind {
        LISTEN,
        PORT,
        PUBLIC,
        PROXIES,
        DATA,
        DATABASE,
        KEYS,
        PAPER,
        MAIL
    }
}
