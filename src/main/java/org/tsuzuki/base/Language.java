package org.tsuzuki.base;

import java.util.Arrays;
import java.util.Locale;

/** A language that every label, message and paper of the desk exists in. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE, "简体中文"),
    JA(Locale.JAPANESE, "日本語"),
    EN(Locale.ENGLISH, "English");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The desk's language nearest to what a browser or an account asks for; English when none is near. */
    public static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(EN);
    }

    public Locale locale() {
        return locale;
    }

    /** The name that its readers call it by. */
    public String ownName() {
        return ownName;
    }
}
