package org.tsuzuki.renewal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.Plan;
import org.tsuzuki.catalogue.Promotion;
import org.tsuzuki.catalogue.RecordField;
import org.tsuzuki.catalogue.Step;
import org.tsuzuki.customer.CustomerSummary;

/** Writes down what was agreed, in words that stay as they are whatever the catalogue says later. */
@Component
class RenewalPapers {

    private final Catalogue catalogue;

    RenewalPapers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    RenewalDetails details(
            CardDetails card,
            CustomerSummary customer,
            Quote quote,
            RenewalChoice choice,
            Trilingual payment,
            @Nullable Approval override) {
        var channel = Objects.requireNonNull(quote.channel());
        return new RenewalDetails(
                customer.number().toString(),
                customer.names().toString(),
                card.identifiers().shown(),
                card.iccid() == null ? "" : card.iccid().value(),
                carrier(card),
                channel.name(),
                planName(quote.plan()),
                allowances(quote.plan()),
                payment,
                Optional.ofNullable(quote.promotion()).map(Promotion::name).orElse(null),
                quote.before(),
                quote.after(),
                done(quote, choice),
                recorded(channel.record(), choice),
                null,
                "",
                skipped(choice.missing(quote.steps()), override),
                null,
                null);
    }

    /** The same papers once the renewal was entered at the carrier. */
    RenewalDetails entered(RenewalDetails paid, Quote quote, RenewalChoice choice, @Nullable Approval override) {
        return paid.entered(
                done(quote, choice),
                recorded(Objects.requireNonNull(quote.channel()).record(), choice),
                skipped(choice.missing(quote.steps()), override));
    }

    Trilingual carrier(CardDetails card) {
        return catalogue
                .carrier(card.carrierId())
                .map(carrier -> carrier.name())
                .orElse(Trilingual.same(card.carrierId()));
    }

    static Trilingual planName(@Nullable Plan plan) {
        return plan == null ? Messages.all("renew.otherAmount") : plan.name();
    }

    private static @Nullable Trilingual allowances(@Nullable Plan plan) {
        return plan == null ? null : plan.allowances().text().orElse(null);
    }

    private static @Nullable SkippedSteps skipped(List<Step> missing, @Nullable Approval override) {
        return override == null || missing.isEmpty()
                ? null
                : new SkippedSteps(
                        override.reason(),
                        override.by().name(),
                        missing.stream().map(Step::text).toList());
    }

    private static List<RenewalDetails.DoneStep> done(Quote quote, RenewalChoice choice) {
        return quote.steps().stream()
                .flatMap(step -> Stream.ofNullable(choice.ticks().get(step.id()))
                        .map(tick -> new RenewalDetails.DoneStep(step.id(), step.text(), tick)))
                .toList();
    }

    private static List<RenewalDetails.RecordedField> recorded(List<RecordField> fields, RenewalChoice choice) {
        return fields.stream()
                .filter(field ->
                        !choice.references().getOrDefault(field.id(), "").isBlank())
                .map(field -> new RenewalDetails.RecordedField(
                        field.id(),
                        field.label(),
                        ReferenceForm.keep(field, choice.references().getOrDefault(field.id(), ""))))
                .toList();
    }
}
