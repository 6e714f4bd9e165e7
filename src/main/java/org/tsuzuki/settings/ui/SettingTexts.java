package org.tsuzuki.settings.ui;

import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.SettingChange;
import org.tsuzuki.settings.SettingUnit;

/** Settings in the reader's words. */
final class SettingTexts {

    private SettingTexts() {}

    static String name(Setting setting) {
        return Texts.of("setting", setting);
    }

    /** What it does. */
    static String effect(Setting setting) {
        return Texts.of("settings.effect", setting);
    }

    /** {@code ¥300}, {@code 30 minutes}, {@code Yes}. */
    static String value(Setting setting, long value) {
        return switch (setting.unit()) {
            case YEN -> new Yen(value).toString();
            case SECONDS, MINUTES -> Texts.t("settings.unit." + setting.unit(), value);
            case YES_NO -> Texts.t(value == 1 ? "answer.yes" : "answer.no");
        };
    }

    static String range(Setting setting) {
        return setting.unit() == SettingUnit.YES_NO
                ? Texts.t("settings.range.YES_NO", value(setting, setting.usual()))
                : Texts.t(
                        "settings.range",
                        value(setting, setting.least()),
                        value(setting, setting.most()),
                        value(setting, setting.usual()));
    }

    /** When, who, from what to what, and why. */
    static String told(SettingChange change) {
        var setting = change.setting();
        return Texts.t(
                change.before() == change.after() ? "settings.confirmed" : "settings.changed",
                Dates.time(change.at()),
                change.by(),
                value(setting, change.before()),
                value(setting, change.after()),
                change.reason());
    }
}
