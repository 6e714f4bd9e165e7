package org.tsuzuki.renewal.quote;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.catalogue.model.ChecklistStep;
import org.tsuzuki.money.PaymentChoice;

/**
 * What a clerk has chosen and typed on the Renew page so far, wrong or right: amounts stay as they were typed.
 *
 * @param planId null for another amount than a plan's
 * @param amount left aside while the plan has a price
 * @param ownExpiry the new last day when no plan says it, as the customer was told
 * @param ticks the steps of the checklist that are done, by step id
 * @param references what must be recorded for this channel, by field id; of codes only the last four characters
 * @param voucherId the voucher of the agency's stock that is used up; null for none
 * @param correctsId the failed or reversed renewal that this one makes good; null for none
 */
public record RenewalChoice(
        @Nullable String channelId,
        @Nullable String planId,
        String amount,
        PaymentChoice payment,
        @Nullable String promotionId,
        String fee,
        @Nullable LocalDate ownExpiry,
        Map<String, StepCompletion> ticks,
        Map<String, String> references,
        @Nullable UUID voucherId,
        @Nullable UUID correctsId)
        implements Serializable {

    public RenewalChoice {
        ticks = Map.copyOf(ticks);
        references = Map.copyOf(references);
    }

    public static RenewalChoice nothing() {
        return new RenewalChoice(null, null, "", PaymentChoice.NONE, null, "", null, Map.of(), Map.of(), null, null);
    }

    public @Nullable String paymentId() {
        return payment.methodId();
    }

    public String tendered() {
        return payment.tendered();
    }

    /** The required steps of a checklist that are not ticked. */
    public List<ChecklistStep> missing(List<ChecklistStep> steps) {
        return steps.stream()
                .filter(step -> step.required() && !ticks.containsKey(step.id()))
                .toList();
    }

    /** Another channel has other steps, records and vouchers; what is typed about money stays. */
    public RenewalChoice withChannel(@Nullable String channel) {
        if (Objects.equals(channel, channelId)) {
            return this;
        }
        return new RenewalChoice(
                channel, planId, amount, payment, promotionId, fee, ownExpiry, Map.of(), Map.of(), null, correctsId);
    }

    public RenewalChoice withPlan(@Nullable String plan, String price) {
        return new RenewalChoice(
                channelId,
                plan,
                price,
                payment,
                promotionId,
                fee,
                ownExpiry,
                ticks,
                references,
                Objects.equals(plan, planId) ? voucherId : null,
                correctsId);
    }

    public RenewalChoice withAmount(String typed) {
        return withMoney(typed, payment, promotionId, fee);
    }

    public RenewalChoice withPayment(@Nullable String method) {
        return paidBy(payment.withMethod(method));
    }

    public RenewalChoice paidBy(PaymentChoice how) {
        return withMoney(amount, how, promotionId, fee);
    }

    public RenewalChoice withPromotion(@Nullable String promotion) {
        return withMoney(amount, payment, promotion, fee);
    }

    public RenewalChoice withFee(String typed) {
        return withMoney(amount, payment, promotionId, typed);
    }

    public RenewalChoice withTendered(String typed) {
        return paidBy(payment.withTendered(typed));
    }

    private RenewalChoice withMoney(String newAmount, PaymentChoice how, @Nullable String promotion, String newFee) {
        return new RenewalChoice(
                channelId,
                planId,
                newAmount,
                how,
                promotion,
                newFee,
                ownExpiry,
                ticks,
                references,
                voucherId,
                correctsId);
    }

    public RenewalChoice withOwnExpiry(@Nullable LocalDate day) {
        return withRecord(day, ticks, references, voucherId, correctsId);
    }

    /** Ticks a step, or takes the tick away with null. */
    public RenewalChoice withTick(String step, @Nullable StepCompletion tick) {
        var changed = new LinkedHashMap<>(ticks);
        if (tick == null) {
            changed.remove(step);
        } else {
            changed.put(step, tick);
        }
        return withRecord(ownExpiry, changed, references, voucherId, correctsId);
    }

    public RenewalChoice withReference(String field, String typed) {
        var changed = new LinkedHashMap<>(references);
        changed.put(field, typed);
        return withRecord(ownExpiry, ticks, changed, voucherId, correctsId);
    }

    public RenewalChoice withVoucher(@Nullable UUID voucher) {
        return withRecord(ownExpiry, ticks, references, voucher, correctsId);
    }

    public RenewalChoice correcting(@Nullable UUID renewal) {
        return withRecord(ownExpiry, ticks, references, voucherId, renewal);
    }

    private RenewalChoice withRecord(
            @Nullable LocalDate day,
            Map<String, StepCompletion> done,
            Map<String, String> noted,
            @Nullable UUID voucher,
            @Nullable UUID corrected) {
        return new RenewalChoice(
                channelId, planId, amount, payment, promotionId, fee, day, done, noted, voucher, corrected);
    }
}
