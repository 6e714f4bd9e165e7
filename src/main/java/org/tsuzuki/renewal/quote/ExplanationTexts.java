package org.tsuzuki.renewal.quote;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.DayFormat;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.kinds.ChannelActor;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.customer.language.CustomerTexts;
import org.tsuzuki.renewal.quote.Explanation.Day;
import org.tsuzuki.renewal.quote.Explanation.Direct;
import org.tsuzuki.renewal.quote.Explanation.Price;
import org.tsuzuki.renewal.quote.Explanation.Section;
import org.tsuzuki.renewal.quote.Explanation.Sim;
import org.tsuzuki.renewal.quote.Explanation.Validity;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.rule.WarningCode;

/** The parts of an explanation in the customer's language. */
record ExplanationTexts(Quote quote, CustomerLanguage language) {

    /** Said to the clerk, not to the customer. */
    private static final Set<String> FOR_THE_COUNTER = Set.of(
            "renew.final.advanceOnly",
            "renew.late.expired",
            "renew.lead.askBy",
            "renew.lead.late",
            "renew.assumed.base",
            "renew.assumed.notStarted",
            WarningCode.TOLD_AGAINST_RULE.key());

    /** Channels at which the customer does nothing. */
    private static final Set<ChannelActor> DONE_FOR_THEM = Set.of(ChannelActor.CLERK, ChannelActor.SYSTEM);

    private static final String UNKNOWN = "–";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    String heading() {
        return t("explain.heading");
    }

    Sim sim(CardDetails card, Trilingual carrier) {
        var number = String.join(" ", card.identifiers().groups());
        var name = CustomerTexts.of(language, carrier);
        return new Sim(
                t("explain.number"),
                number,
                name,
                section("explain.card", (number.isEmpty() ? "" : number + " · ") + name));
    }

    Section channel() {
        var channel = quote.channel();
        return channel == null
                ? section("explain.channel")
                : section("explain.channel", of(channel.name()), t("explain.settle", channel.settle()));
    }

    Section hours() {
        return section("explain.hours", quote.goingThere().hours());
    }

    Section places() {
        return section("explain.places", quote.goingThere().places());
    }

    /** What the clerk needs when they do it alone is not the customer's to bring. */
    Section needs() {
        var channel = quote.channel();
        var needs = channel == null || DONE_FOR_THEM.contains(channel.operates())
                ? List.<String>of()
                : channel.needs().stream().map(need -> of(need.text())).toList();
        return new Section(t("explain.bring"), needs, false);
    }

    /** A step that speaks of the customer is said to the clerk. */
    Section steps() {
        var channel = quote.channel();
        var steps = channel == null || DONE_FOR_THEM.contains(channel.operates())
                ? List.<String>of()
                : quote.steps().stream()
                        .map(step -> step.text())
                        .filter(text -> !text.zh().contains("客户") && !text.en().contains("customer"))
                        .map(this::of)
                        .toList();
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
    Price price(Trilingual carrier) {
        if (quote.problems().containsKey("validity")) {
            return new Price(t("explain.price"), null, List.of(), null, section("explain.price"));
        }
        if (Stream.of("amount", "fee", "plan").anyMatch(quote.problems()::containsKey)) {
            var open = t("explain.price.open");
            return new Price(t("explain.price"), null, List.of(open), null, section("explain.price", open));
        }
        var parts = parts();
        var lines = new ArrayList<>(parts);
        lines.add(sum(t("renew.total"), quote.total()));
        var direct = direct(carrier);
        if (direct != null) {
            lines.add(direct.label() + t("explain.colon") + direct.amount());
        }
        return new Price(
                t("explain.due"),
                language.yen(quote.total()),
                parts,
                direct,
                new Section(t("explain.price"), lines, false));
    }

    /** What is paid here; what goes straight to the carrier is none of it. */
    private List<String> parts() {
        var parts = new ArrayList<String>();
        if (!quote.settlement().isDirect()) {
            parts.add(sum(of(quote.planName()), quote.amount()));
            if (quote.promotion() != null) {
                parts.add(sum(of(quote.promotion().name()), quote.discount().negated()));
            }
            if (!quote.lateFee().equals(Yen.ZERO)) {
                parts.add(sum(t("renew.lateFee"), quote.lateFee()));
            }
        }
        if (!quote.fee().equals(Yen.ZERO)) {
            parts.add(sum(t("renew.fee.taxed"), quote.fee()));
        }
        return parts;
    }

    private @Nullable Direct direct(Trilingual carrier) {
        return quote.settlement().isDirect()
                ? new Direct(t("explain.direct", carrier), language.yen(quote.direct()))
                : null;
    }

    /** Dates that move together are one. */
    Validity days() {
        var kinds = Arrays.stream(KeyDateKind.values())
                .filter(kind -> quote.before().get(kind).isPresent()
                        || quote.after().get(kind).isPresent())
                .toList();
        var together = kinds.stream()
                .collect(Collectors.groupingBy(
                        kind -> day(List.of(kind)).withLabel(""), LinkedHashMap::new, Collectors.toList()));
        var zone = t("explain.japanTime");
        var lines = new ArrayList<>(
                kinds.stream().map(kind -> line(day(List.of(kind)))).toList());
        if (!lines.isEmpty()) {
            lines.add(zone);
        }
        return new Validity(
                together.values().stream().map(this::day).toList(), zone, new Section(t("explain.days"), lines, false));
    }

    private Day day(List<KeyDateKind> kinds) {
        var before = day(quote.before().get(kinds.getFirst()));
        var after = day(quote.after().get(kinds.getFirst()));
        return new Day(
                kinds.stream().map(kind -> t(kind.messageKey())).collect(Collectors.joining(t("explain.list"))),
                before.equals(after) || before.equals(UNKNOWN) ? null : before,
                after);
    }

    private String line(Day day) {
        return day.label() + t("explain.colon") + (day.before() == null ? "" : day.before() + " → ") + day.after();
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

    private String day(Optional<KeyDate> clock) {
        return clock.map(found -> DayFormat.day(language.desk(), found.lastDay())
                        + (found.endsAt() == null ? "" : " " + TIME.format(found.endsAt())))
                .orElse(UNKNOWN);
    }

    private String sum(String what, Yen amount) {
        return what + t("explain.colon") + language.yen(amount);
    }

    private Section section(String titleKey, List<Problem> lines) {
        return new Section(t(titleKey), lines.stream().map(this::t).toList(), false);
    }

    private Section section(String titleKey, String... lines) {
        return new Section(t(titleKey), List.of(lines), false);
    }

    private String of(Trilingual text) {
        return CustomerTexts.of(language, text);
    }

    private String t(String key, Object... arguments) {
        return CustomerTexts.get(language, key, arguments);
    }

    private String t(Problem problem) {
        return CustomerTexts.get(language, problem);
    }
}
