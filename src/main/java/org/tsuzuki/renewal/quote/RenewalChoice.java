package org.tsuzuki.renewal.quote;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.catalogue.model.ChecklistStep;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.settlement.SettlementChoice;

/**
 * What a clerk has chosen and typed on the Renew page so far, wrong or right: amounts stay as they were typed.
 *
 * @param planId null for another amount than a plan's
 * @param amount left aside while the plan has a price
 * @param ownExpiry the new last day as the carrier names it; it wins over the rule of the plan
 * @param settlement how the carrier is paid
 * @param facts what the rule of the plan needs to know and the card does not say
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
        SettlementChoice settlement,
        @Nullable String promotionId,
        String fee,
        @Nullable LocalDate ownExpiry,
        Facts facts,
        Map<String, StepCompletion> ticks,
        Map<String, String> references,
        @Nullable UUID voucherId,
        @Nullable UUID correctsId)
        implements Serializable {

    public RenewalChoice {
        settlement = Objects.requireNonNullElse(settlement, SettlementChoice.PRESET);
        facts = Objects.requireNonNullElse(facts, Facts.NONE);
        ticks = Map.copyOf(ticks);
        references = Map.copyOf(references);
    }

    public static RenewalChoice nothing() {
        return new RenewalChoice(
                null,
                null,
                "",
                PaymentChoice.NONE,
                SettlementChoice.PRESET,
                null,
                "",
                null,
                Facts.NONE,
                Map.of(),
                Map.of(),
                null,
                null);
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
                channel,
                planId,
                amount,
                payment,
                settlement,
                promotionId,
                fee,
                ownExpiry,
                facts,
                Map.of(),
                Map.of(),
                null,
                correctsId);
    }

    /** A voucher stays chosen; whether it fits the other plan as well is seen by whoever knows the stock. */
    public RenewalChoice withPlan(@Nullable String plan, String price) {
        return new RenewalChoice(
                channelId,
                plan,
                price,
                payment,
                settlement,
                promotionId,
                fee,
                ownExpiry,
                facts,
                ticks,
                references,
                voucherId,
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

    public RenewalChoice settledBy(SettlementChoice how) {
        return new RenewalChoice(
                channelId,
                planId,
                amount,
                payment,
                how,
                promotionId,
                fee,
                ownExpiry,
                facts,
                ticks,
                references,
                voucherId,
                correctsId);
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
                settlement,
                promotion,
                newFee,
                ownExpiry,
                facts,
                ticks,
                references,
                voucherId,
                correctsId);
    }

    public RenewalChoice withOwnExpiry(@Nullable LocalDate day) {
        return withRecord(day, ticks, references, voucherId, correctsId);
    }

    public RenewalChoice withFacts(Facts known) {
        return new RenewalChoice(
                channelId,
                planId,
                amount,
                payment,
                settlement,
                promotionId,
                fee,
                ownExpiry,
                known,
                ticks,
                references,
                voucherId,
                correctsId);
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
        var left = new LinkedHashMap<>(ticks);
        left.keySet().removeIf(tick -> tick.startsWith(CheckedReference.ticks(field)));
        return withRecord(ownExpiry, left, changed, voucherId, correctsId);
    }

    /** As if nobody had typed it: what is known is filled in again. */
    public RenewalChoice withoutReference(String field) {
        var left = new LinkedHashMap<>(references);
        left.remove(field);
        return withRecord(ownExpiry, ticks, left, voucherId, correctsId);
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
                channelId,
                planId,
                amount,
                payment,
                settlement,
                promotionId,
                fee,
                day,
                facts,
                done,
                noted,
                voucher,
                corrected);
    }

    /** A fact that a rule may need. */
    public enum Fact {
        FIRST_USE,
        PROMOTION_CODE,
        METERED_SPEND
    }

    /**
     * What only the customer or the carrier's page can tell of a purchase.
     *
     * @param promotionCode whether it is a promotion code, which gives data but does not count as paid
     * @param meteredSpend calls and messages charged by use since the last paid topping, as typed
     * @param firstUse the day of installation or first use; null while it is not known
     */
    public record Facts(
            boolean promotionCode,
            String meteredSpend,
            @Nullable LocalDate firstUse) implements Serializable {

        public static final Facts NONE = new Facts(false, "", null);

        public Facts {
            meteredSpend = Objects.requireNonNullElse(meteredSpend, "");
        }

        /** Those that the rules ask for; what was told of another plan does not count. */
        Facts only(Set<Fact> wanted) {
            return new Facts(
                    promotionCode && wanted.contains(Fact.PROMOTION_CODE),
                    wanted.contains(Fact.METERED_SPEND) ? meteredSpend : "",
                    wanted.contains(Fact.FIRST_USE) ? firstUse : null);
        }

        public Facts withPromotionCode(boolean known) {
            return new Facts(known, meteredSpend, firstUse);
        }

        public Facts withMeteredSpend(String typed) {
            return new Facts(promotionCode, typed, firstUse);
        }

        public Facts withFirstUse(@Nullable LocalDate day) {
            return new Facts(promotionCode, meteredSpend, day);
        }
    }
}
