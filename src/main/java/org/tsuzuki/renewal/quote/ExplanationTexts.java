package org.tsuzuki.renewal.quote;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tsuzuki.base.DayFormat;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.renewal.quote.Explanation.Section;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.rule.WarningCode;

/** The parts of an explanation in the customer's language. */
record ExplanationTexts(Quote quote, Language language) {

    /** Said to the clerk, not to the customer. */
    private static final Set<String> FOR_THE_COUNTER = Set.of(
            "renew.final.advanceOnly",
            "renew.late.expired",
            "renew.lead.askBy",
            "renew.lead.late",
            "renew.assumed.base",
            "renew.assumed.notStarted",
            WarningCode.TOLD_AGAINST_RULE.key());

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    String heading() {
        return t("explain.heading");
    }

    Section line(CardDetails card, Trilingual carrier) {
        var number = card.identifiers().shown();
        return section("explain.card", (number.isEmpty() ? "" : number + " · ") + carrier.in(language));
    }

    Section channel() {
        var channel = quote.channel();
        return channel == null
                ? section("renew.channel.label")
                : section(
                        "renew.channel.label",
                        channel.name().in(language),
                        t("explain.settle", channel.settle().in(language)));
    }

    Section hours() {
        return section("visit.hours.title", quote.goingThere().hours());
    }

    Section places() {
        return section("visit.places.title", quote.goingThere().places());
    }

    Section needs() {
        var channel = quote.channel();
        var needs = channel == null
                ? List.<String>of()
                : channel.needs().stream().map(need -> need.text().in(language)).toList();
        return new Section(t("explain.bring"), needs, false);
    }

    Section steps() {
        var steps = quote.steps().stream().map(step -> step.text().in(language)).toList();
        return new Section(t("explain.steps"), steps, true);
    }

    /** What the plan gives, as far as it is known. */
    Section allowances() {
        var words = quote.plan() == null
                ? List.<Problem>of()
                : quote.plan().allowances().words();
        return section("explain.allowances", words);
    }

    /** What cannot be bought has no price. */
    Section price() {
        var lines = new ArrayList<String>();
        if (quote.problems().containsKey("validity")) {
            return new Section(t("explain.price"), lines, false);
        }
        if (Stream.of("amount", "fee", "plan").anyMatch(quote.problems()::containsKey)) {
            lines.add(t("explain.price.open"));
            return new Section(t("explain.price"), lines, false);
        }
        lines.add(sum(quote.planName().in(language), quote.amount()));
        if (quote.promotion() != null) {
            lines.add(sum(quote.promotion().name().in(language), Yen.ZERO.minus(quote.discount())));
        }
        if (!quote.lateFee().equals(Yen.ZERO)) {
            lines.add(sum(t("renew.lateFee"), quote.lateFee()));
        }
        if (!quote.fee().equals(Yen.ZERO)) {
            lines.add(sum(t("renew.fee.taxed"), quote.fee()));
        }
        if (quote.settlement().isDirect()) {
            lines.add(sum(t("renew.direct.note"), quote.direct().negated()));
        }
        lines.add(sum(t("renew.total"), quote.total()));
        return new Section(t("explain.price"), lines, false);
    }

    Section days() {
        var lines = new ArrayList<>(Arrays.stream(KeyDateKind.values())
                .filter(kind -> quote.before().get(kind).isPresent()
                        || quote.after().get(kind).isPresent())
                .map(this::day)
                .toList());
        if (!lines.isEmpty()) {
            lines.add(t("explain.japanTime"));
        }
        return new Section(t("explain.days"), lines, false);
    }

    Section warnings() {
        var lines = Stream.of(
                        quote.notices().finals(),
                        quote.warnings(),
                        quote.notices().hints())
                .flatMap(List::stream)
                .filter(problem -> !FOR_THE_COUNTER.contains(problem.key()))
                .map(this::t)
                .toList();
        return new Section(t("explain.warnings"), lines, false);
    }

    private String day(KeyDateKind kind) {
        var before = quote.before().get(kind);
        var after = quote.after().get(kind);
        var change = before.equals(after) ? day(after) : day(before) + " → " + day(after);
        return t(kind.messageKey()) + t("explain.colon") + change;
    }

    private String day(Optional<KeyDate> clock) {
        return clock.map(found -> DayFormat.day(language, found.lastDay())
                        + (found.endsAt() == null ? "" : " " + TIME.format(found.endsAt())))
                .orElse("–");
    }

    private String sum(String what, Yen amount) {
        return what + t("explain.colon") + amount;
    }

    private Section section(String titleKey, List<Problem> lines) {
        return new Section(t(titleKey), lines.stream().map(this::t).toList(), false);
    }

    private Section section(String titleKey, String... lines) {
        return new Section(t(titleKey), List.of(lines), false);
    }

    private String t(String key, Object... arguments) {
        return Messages.get(language, key, arguments);
    }

    private String t(Problem problem) {
        return Messages.get(language, problem);
    }
}
