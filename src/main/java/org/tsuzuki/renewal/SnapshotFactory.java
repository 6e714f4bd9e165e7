package org.tsuzuki.renewal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.ChecklistStep;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.catalogue.model.Promotion;
import org.tsuzuki.customer.CustomerSummary;
import org.tsuzuki.money.PaymentBreakdown;
import org.tsuzuki.money.Tender;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.CheckedReference;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.QuotedLine;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.Submission;

/** Writes down what was agreed, in words that stay as they are whatever the catalogue says later. */
@Component
public class SnapshotFactory {

    private final Catalogue catalogue;

    SnapshotFactory(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param words how it was paid, in words
     * @param submission what is only filled in is not noted before it was entered
     */
    public RenewalDetails details(
            QuotedLine line,
            CustomerSummary customer,
            Trilingual words,
            PaymentBreakdown payment,
            Submission submission) {
        var card = line.card();
        var quote = line.quote();
        var channel = Objects.requireNonNull(quote.channel());
        return new RenewalDetails(
                customer.number().toString(),
                customer.names().toString(),
                card.identifiers().shown(),
                card.iccid() == null ? "" : card.iccid().value(),
                carrier(card),
                channel.name(),
                quote.planName(),
                quote.billed(),
                allowances(quote.plan()),
                words,
                Optional.ofNullable(quote.promotion()).map(Promotion::name).orElse(null),
                quote.before(),
                quote.after(),
                done(quote, line.choice()),
                recorded(quote, submission == Submission.DONE ? reference -> true : isTyped(line.choice())),
                null,
                "",
                skipped(line.missing(), line.approval()),
                null,
                null,
                payment.tenders().stream().map(SnapshotFactory::paid).toList());
    }

    /** The same papers once the renewal was entered at the carrier. */
    public RenewalDetails entered(RenewalDetails paid, Quote quote, RenewalChoice choice, @Nullable Approval override) {
        return paid.entered(
                done(quote, choice),
                recorded(quote, reference -> true),
                skipped(choice.missing(quote.steps()), override));
    }

    Trilingual carrier(CardDetails card) {
        return catalogue
                .carrier(card.carrierId())
                .map(carrier -> carrier.name())
                .orElse(Trilingual.same(card.carrierId()));
    }

    private static @Nullable Trilingual allowances(@Nullable Plan plan) {
        return plan == null ? null : plan.allowances().text().orElse(null);
    }

    private static @Nullable SkippedSteps skipped(List<ChecklistStep> missing, @Nullable Approval override) {
        return override == null || missing.isEmpty()
                ? null
                : new SkippedSteps(
                        override.reason(),
                        override.by().name(),
                        missing.stream().map(ChecklistStep::text).toList());
    }

    private static List<RenewalDetails.DoneStep> done(Quote quote, RenewalChoice choice) {
        return quote.steps().stream()
                .flatMap(step -> Stream.ofNullable(choice.ticks().get(step.id()))
                        .map(tick -> new RenewalDetails.DoneStep(step.id(), step.text(), tick)))
                .toList();
    }

    private static Predicate<CheckedReference> isTyped(RenewalChoice choice) {
        return reference -> choice.references().containsKey(reference.field().id());
    }

    private static List<RenewalDetails.RecordedField> recorded(Quote quote, Predicate<CheckedReference> counts) {
        return quote.references().stream()
                .filter(reference -> !reference.value().isBlank())
                .filter(counts)
                .map(reference -> new RenewalDetails.RecordedField(
                        reference.field().id(),
                        reference.field().label(),
                        reference.value(),
                        reference.comparison(),
                        reference.isAccepted() ? reference.accepted() : null))
                .toList();
    }

    private static RenewalDetails.PaidTender paid(Tender tender) {
        return new RenewalDetails.PaidTender(
                tender.method().name(),
                tender.amount(),
                tender.tendered(),
                tender.change(),
                tender.foreign() == null ? null : tender.foreign().toString());
    }
}
