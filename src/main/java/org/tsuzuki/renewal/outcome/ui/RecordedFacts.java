package org.tsuzuki.renewal.outcome.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.history.RecordedEvent;
import org.tsuzuki.renewal.ui.KeyDateChanges;

/** A renewal as it was recorded and what has been seen of it. */
final class RecordedFacts extends Panel {

    RecordedFacts(RenewalRecord renewal, List<RecordedEvent> steps) {
        super(Texts.t("result.facts"));
        var facts = new Facts()
                .add(Texts.t("result.recorded"), Dates.time(renewal.recordedAt()))
                .add(Texts.t("renew.channel.label"), Texts.of(renewal.details().channel()))
                .add(Texts.t("renew.plan"), Texts.of(renewal.details().plan()))
                .add(Texts.t("renew.payment"), Texts.of(renewal.details().payment()))
                .add(Texts.t("renew.total"), renewal.total().toString());
        if (renewal.details().allowances() != null) {
            facts.add(Texts.t("renew.allowances"), Texts.of(renewal.details().allowances()));
        }
        if (!renewal.amounts().lateFee().equals(Yen.ZERO)) {
            facts.add(Texts.t("renew.lateFee"), renewal.amounts().lateFee().toString());
        }
        if (renewal.status().lookedUpAt() != null) {
            facts.add(Texts.t("result.lookedAt"), Dates.time(renewal.status().lookedUpAt()));
        }
        var seen = renewal.details().observation();
        if (seen != null && seen.lastDay() != null) {
            facts.add(
                    Texts.t(renewal.details().billed() ? "result.paidUntil" : "result.lastDay"),
                    Dates.day(seen.lastDay()));
        }
        if (seen != null && seen.balance() != null) {
            facts.add(Texts.t("result.balance"), seen.balance() + " · " + notedOn(steps));
        }
        if (seen != null && !seen.allowance().isBlank()) {
            facts.add(Texts.t(renewal.details().billed() ? "result.worksAgain" : "result.allowance"), seen.allowance());
        }
        if (seen != null && seen.source() != null) {
            facts.add(Texts.t("result.source"), Texts.of("result.source", seen.source()));
        }
        if (!renewal.details().resultNote().isBlank()) {
            facts.add(Texts.t("result.note"), renewal.details().resultNote());
        }
        if (renewal.details().helpCase() != null) {
            facts.add(
                    Texts.t("result.helpCase"),
                    Texts.of(renewal.details().helpCase().title()));
        }
        var skipped = renewal.details().skipped();
        if (skipped != null) {
            facts.add(
                    Texts.t("result.skipped"),
                    Texts.t("result.skipped.by", skipped.by(), skipped.reason()) + " "
                            + skipped.steps().stream().map(Texts::of).collect(Collectors.joining(" / ")));
        }
        with(
                facts,
                new KeyDateChanges(renewal.details().before(), renewal.details().promised()));
    }

    /** When the result was confirmed; a reversal later does not make the balance newer. */
    private static String notedOn(List<RecordedEvent> steps) {
        return steps.stream()
                .filter(step -> step.to().equals(ResultState.CONFIRMED.name()))
                .map(step -> Texts.t("card.balance.notedOn", Dates.day(JapanTime.dayOf(step.at()))))
                .findFirst()
                .orElseGet(() -> Texts.t("card.balance.dayUnknown"));
    }
}
