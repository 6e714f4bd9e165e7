package org.tsuzuki.renewal.quote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.kinds.Refundable;
import org.tsuzuki.catalogue.kinds.TaxKind;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.rule.LineTerms;
import org.tsuzuki.validity.rule.StackingDays;
import org.tsuzuki.validity.rule.ValidityRule;

/** What a carrier's terms say about the sale itself: the amounts it takes, refunds, resale, tax. */
public record SaleTerms(Optional<Carrier> carrier, @Nullable Plan plan) {

    /** Why the carrier would not take this amount for this card. */
    Optional<Problem> refusalOf(Yen amount, CardDetails card, LineTerms line, Instant now) {
        return denomination(amount).or(() -> balanceCap(amount, card, line, now));
    }

    /** A balance that has expired is gone and counts no longer; one that nobody knows is not judged. */
    private Optional<Problem> balanceCap(Yen amount, CardDetails card, LineTerms line, Instant now) {
        var rule = plan == null
                ? line.rule()
                : ValidityRule.of(plan.validity().rule(), plan.validity().params());
        var balance = card.balance();
        if (!(rule instanceof StackingDays stacking) || stacking.balanceCap() == null || balance == null) {
            return Optional.empty();
        }
        var held = card.keyDates()
                .latest(KeyDateKind.DATA, KeyDateKind.CALLS)
                .filter(end -> end.isPast(now))
                .map(end -> Yen.ZERO)
                .orElse(balance);
        if (held.plus(amount).compareTo(stacking.balanceCap()) <= 0) {
            return Optional.empty();
        }
        var cap = stacking.balanceCap().toString();
        var notedOn = card.balanceNotedOn();
        return Optional.of(
                notedOn == null
                        ? Problem.of("problem.renewal.balanceCap", cap, held.toString())
                        : Problem.of("problem.renewal.balanceCap.noted", cap, held.toString(), notedOn));
    }

    /** Why an amount that no plan names cannot be bought. */
    private Optional<Problem> denomination(Yen amount) {
        return carrier.map(Carrier::denominations)
                .filter(allowed -> plan == null && !allowed.isEmpty() && !allowed.contains(amount))
                .map(allowed -> Problem.of(
                        "problem.renewal.denomination",
                        allowed.stream().sorted().map(Yen::toString).collect(Collectors.joining(" / "))));
    }

    /** An amount that no plan names is money advanced, and so is everything that may not be resold. */
    TaxKind taxKind() {
        return plan == null || isAdvanceOnly() ? TaxKind.PASS_THROUGH : plan.taxKind();
    }

    /** What cannot be taken back. */
    List<Problem> finals() {
        var finals = new ArrayList<Problem>();
        refundWords().ifPresent(finals::add);
        if (isAdvanceOnly()) {
            finals.add(Problem.of("renew.final.advanceOnly"));
        }
        return finals;
    }

    /** What a plan costs once when it begins; whoever has it already has paid it. */
    Optional<Problem> setUp(@Nullable String currentPlan) {
        return Optional.ofNullable(plan)
                .filter(chosen -> !chosen.id().equals(currentPlan))
                .map(Plan::setupFee)
                .map(fee -> Problem.of("renew.setUpFee", fee.toString()));
    }

    /** What is known of a refund; that nothing is known is said as well. */
    private Optional<Problem> refundWords() {
        return switch (refundable()) {
            case NO -> Optional.of(Problem.of("renew.final.noRefund"));
            case CONDITIONAL ->
                Optional.of(
                        plan == null || plan.refundNote() == null
                                ? Problem.of("renew.final.conditional.ask")
                                : Problem.of("renew.final.conditional", plan.refundNote()));
            case UNKNOWN -> Optional.of(Problem.of("renew.final.refundUnknown"));
            case YES -> Optional.empty();
        };
    }

    /** What the receipt says of a refund, in a line; that nothing is known is said as well. */
    public Optional<Problem> refundRemark() {
        return switch (refundable()) {
            case NO -> Optional.of(Problem.of("renew.receipt.noRefund"));
            case CONDITIONAL ->
                Optional.of(
                        plan == null || plan.refundNote() == null
                                ? Problem.of("renew.receipt.conditionalRefund.ask")
                                : Problem.of("renew.receipt.conditionalRefund", plan.refundNote()));
            case UNKNOWN -> Optional.of(Problem.of("renew.receipt.refundUnknown"));
            case YES -> Optional.empty();
        };
    }

    /** What the plan says; what only the carrier says holds for any amount. */
    public Refundable refundable() {
        var ofCarrier = carrier.map(Carrier::refundable).orElse(Refundable.UNKNOWN);
        return plan == null || plan.refundable() == Refundable.UNKNOWN ? ofCarrier : plan.refundable();
    }

    private boolean isAdvanceOnly() {
        return carrier.filter(Carrier::advanceOnly).isPresent();
    }

    /** What to tell of the sale before what the validity rule tells. */
    List<Problem> hints(@Nullable String runningPlan, List<Problem> ofTheRule) {
        return Stream.concat(setUp(runningPlan).stream(), ofTheRule.stream()).toList();
    }
}
