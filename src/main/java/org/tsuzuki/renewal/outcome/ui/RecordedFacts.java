package org.tsuzuki.renewal.outcome.ui;

import java.util.stream.Collectors;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.ui.KeyDateChanges;

/** A renewal as it was recorded and what has been seen of it. */
final class RecordedFacts extends Panel {

    RecordedFacts(RenewalRecord renewal) {
        super(Texts.t("result.facts"));
        var facts = new Facts()
                .add(Texts.t("result.recorded"), Dates.time(renewal.recordedAt()))
                .add(Texts.t("renew.channel.label"), Texts.of(renewal.channel()))
                .add(Texts.t("renew.plan"), Texts.of(renewal.plan()))
                .add(Texts.t("renew.payment"), Texts.of(renewal.payment()))
                .add(Texts.t("renew.total"), renewal.total().toString());
        if (renewal.allowances() != null) {
            facts.add(Texts.t("renew.allowances"), Texts.of(renewal.allowances()));
        }
        if (!renewal.lateFee().equals(Yen.ZERO)) {
            facts.add(Texts.t("renew.lateFee"), renewal.lateFee().toString());
        }
        if (renewal.lookedUpAt() != null) {
            facts.add(Texts.t("result.lookedAt"), Dates.time(renewal.lookedUpAt()));
        }
        var seen = renewal.observation();
        if (seen != null && seen.lastDay() != null) {
            facts.add(Texts.t("result.lastDay"), Dates.day(seen.lastDay()));
        }
        if (seen != null && seen.balance() != null) {
            facts.add(Texts.t("result.balance"), seen.balance().toString());
        }
        if (seen != null && !seen.allowance().isBlank()) {
            facts.add(Texts.t("result.allowance"), seen.allowance());
        }
        if (seen != null) {
            facts.add(Texts.t("result.source"), Texts.of("result.source", seen.source()));
        }
        if (!renewal.resultNote().isBlank()) {
            facts.add(Texts.t("result.note"), renewal.resultNote());
        }
        if (renewal.helpCase() != null) {
            facts.add(Texts.t("result.helpCase"), Texts.of(renewal.helpCase().title()));
        }
        var skipped = renewal.skipped();
        if (skipped != null) {
            facts.add(
                    Texts.t("result.skipped"),
                    Texts.t("result.skipped.by", skipped.by(), skipped.reason()) + " "
                            + skipped.steps().stream().map(Texts::of).collect(Collectors.joining(" / ")));
        }
        with(facts, new KeyDateChanges(renewal.before(), renewal.promised()));
    }
}
