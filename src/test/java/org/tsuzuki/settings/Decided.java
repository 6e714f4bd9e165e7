package org.tsuzuki.settings;

import org.tsuzuki.security.AsSystem;

/** Another value of a setting for as long as some work lasts. */
public final class Decided {

    private Decided() {}

    public static void during(SettingsService settings, Setting setting, long value, Runnable work) {
        var before = AsSystem.call(() -> settings.find(setting)).value();
        decide(settings, setting, value);
        try {
            work.run();
        } finally {
            decide(settings, setting, before);
        }
    }

    private static void decide(SettingsService settings, Setting setting, long value) {
        AsSystem.run(() -> settings.change(settings.find(setting).order(Long.toString(value), "for a test")));
    }
}
