package org.tsuzuki.renewal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.catalogue.Step;

/**
 * What a clerk has chosen and typed on the Renew page so far, wrong or right: amounts stay as they were typed.
 *
 * @param planId null for another amount than a plan's
 * @param amount left aside while the plan has a price
 * @param ownExpiry the new last day when no plan says it, as the customer was told
 * @param ticks the steps of the checklist that are done, by step id
 * @param references what must be recorded for this channel, by field id; of codes only the last four characters
 */
public record RenewalChoice(
        @Nullable String channelId,
        @Nullable String planId,
        String amount,
        @Nullable String paymentId,
        @Nullable String promotionId,
        String fee,
        String tendered,
        @Nullable LocalDate ownExpiry,
        Map<String, Tick> ticks,
        Map<String, String> references)
        implements Serializable {

    public RenewalChoice {
        ticks = Map.copyOf(ticks);
        references = Map.copyOf(references);
    }

    public static RenewalChoice nothing() {
        return new RenewalChoice(null, null, "", null, null, "", "", null, Map.of(), Map.of());
    }

    /** The required steps of a checklist that are not ticked. */
    List<Step> missing(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.required() && !ticks.containsKey(step.id()))
                .toList();
    }

    /** Another channel has other steps and records; what is typed about money stays. */
    public RenewalChoice withChannel(@Nullable String channel) {
        if (Objects.equals(channel, channelId)) {
            return this;
        }
        return new RenewalChoice(
                channel, planId, amount, paymentId, promotionId, fee, tendered, ownExpiry, Map.of(), Map.of());
    }

    public RenewalChoice withPlan(@Nullable String plan, String price) {
        return new RenewalChoice(
                channelId, plan, price, paymentId, promotionId, fee, tendered, ownExpiry, ticks, references);
    }

    public RenewalChoice withAmount(String typed) {
        return new RenewalChoice(
                channelId, planId, typed, paymentId, promotionId, fee, tendered, ownExpiry, ticks, references);
    }

    public RenewalChoice withPayment(@Nullable String payment) {
        return new RenewalChoice(
                channelId, planId, amount, payment, promotionId, fee, tendered, ownExpiry, ticks, references);
    }

    public RenewalChoice withPromotion(@Nullable String promotion) {
        return new RenewalChoice(
                channelId, planId, amount, paymentId, promotion, fee, tendered, ownExpiry, ticks, references);
    }

    public RenewalChoice withFee(String typed) {
        return new RenewalChoice(
                channelId, planId, amount, paymentId, promotionId, typed, tendered, ownExpiry, ticks, references);
    }

    public RenewalChoice withTendered(String typed) {
        return new RenewalChoice(
                channelId, planId, amount, paymentId, promotionId, fee, typed, ownExpiry, ticks, references);
    }

    public RenewalChoice withOwnExpiry(@Nullable LocalDate day) {
        return new RenewalChoice(
                channelId, planId, amount, paymentId, promotionId, fee, tendered, day, ticks, references);
    }

    /** Ticks a step, or takes the tick away with null. */
    public RenewalChoice withTick(String step, @Nullable Tick tick) {
        var changed = new LinkedHashMap<>(ticks);
        if (tick == null) {
            changed.remove(step);
        } else {
            changed.put(step, tick);
        }
        return new RenewalChoice(
                channelId, planId, amount, paymentId, promotionId, fee, tendered, ownExpiry, changed, references);
    }

    public RenewalChoice withReference(String field, String typed) {
        var changed = new LinkedHashMap<>(references);
        changed.put(field, typed);
        return new RenewalChoice(
                channelId, planId, amount, paymentId, promotionId, fee, tendered, ownExpiry, ticks, changed);
    }
}
