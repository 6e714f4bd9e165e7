package org.tsuzuki.base;

import java.io.Serializable;

/** A text that is kept as data (a carrier's name, a step) in the three languages of the desk. */
public record Trilingual(String zh, String ja, String en) implements Serializable {

    /** The same text in every language, for names that are never translated. */
    public static Trilingual same(String text) {
        return new Trilingual(text, text, text);
    }

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case JA -> ja;
            case EN -> en;
        };
    }
}
