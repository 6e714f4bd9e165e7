package org.tsuzuki.renewal.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.kinds.Refundable;
import org.tsuzuki.catalogue.kinds.TaxKind;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Plan;

/** What a carrier's terms say about the sale itself: the amounts it takes, refunds, resale, tax. */
public record SaleTerms(Optional<Carrier> carrier, @Nullable Plan plan) {

    /** Why an amount that no plan names cannot be bought. */
    Optional<Problem> refusalOf(Yen amount) {
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
        if (isFinal()) {
            finals.add(Problem.of("renew.final.noRefund"));
        }
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

    public boolean isFinal() {
        return refundable() == Refundable.NO;
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
