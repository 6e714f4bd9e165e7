package org.tsuzuki.catalogue.ui;

import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.model.Freshness;

/** Says how old a row is, and whether somebody should look again. */
final class FreshnessPill {

    private FreshnessPill() {}

    static Pill of(Freshness freshness) {
        var days = freshness.days();
        if (days == null) {
            return Pill.warn(Texts.t("catalogue.age.unknown"));
        }
        var age = Texts.t("catalogue.age", days);
        if (freshness.stale()) {
            return Pill.warn(age);
        }
        return freshness.doubtful() ? Pill.ask(age) : Pill.ok(age);
    }
}
