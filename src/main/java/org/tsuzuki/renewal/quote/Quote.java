package org.tsuzuki.renewal.quote;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.kinds.TaxKind;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.ChecklistStep;
import org.tsuzuki.catalogue.model.OfferedChannel;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.catalogue.model.Promotion;
import org.tsuzuki.money.PaymentBreakdown;
import org.tsuzuki.settlement.SettlementChoice;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.voucher.VoucherPurpose;

/**
 * What a choice would cost and do, as far as it is complete; shown before anything is recorded.
 *
 * @param billed whether a bill is paid, so that nothing is recharged
 * @param taxKind how the amount is taxed; money advanced for the customer is outside consumption tax
 * @param lateFee what the carrier asks on top of the amount because the payment is late
 * @param settlement how the carrier is paid, as it holds for this channel and voucher
 * @param direct what the customer pays to the carrier without the agency: all that the carrier gets, or nothing
 * @param total amount + fee + late fee − discount − direct, never below zero
 * @param payments what each method pays of the total, as far as it can be read
 * @param after the key dates the customer is told; equal to {@code before} while nothing moves them
 * @param wanted facts that the rules of this purchase need; what is not known is assumed, and said
 * @param notices what the customer must hear before paying
 * @param goingThere opening hours and noted places of the channel
 * @param references what the channel wants recorded, compared with the SIM and with what it costs
 * @param problems what stands in the way of recording, by the name of the field it belongs to
 */
public record Quote(
        @Nullable OfferedChannel offer,
        @Nullable Plan plan,
        @Nullable Promotion promotion,
        List<ChecklistStep> steps,
        boolean billed,
        Yen amount,
        TaxKind taxKind,
        Yen fee,
        Yen lateFee,
        Yen discount,
        SettlementChoice settlement,
        Yen direct,
        Yen total,
        PaymentBreakdown payments,
        KeyDates before,
        KeyDates after,
        Set<RenewalChoice.Fact> wanted,
        Notices notices,
        ChannelInfo goingThere,
        List<CheckedReference> references,
        Map<String, Problem> problems)
        implements Serializable {

    /** The same terms with more in the way of recording them. */
    public Quote with(Map<String, Problem> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<>(problems);
        more.forEach(all::putIfAbsent);
        return new Quote(
                offer,
                plan,
                promotion,
                steps,
                billed,
                amount,
                taxKind,
                fee,
                lateFee,
                discount,
                settlement,
                direct,
                total,
                payments,
                before,
                after,
                wanted,
                notices,
                goingThere,
                references,
                all);
    }

    /** What the carrier gets, whoever pays it. */
    public Yen toCarrier() {
        return amount.plus(lateFee).minus(discount);
    }

    /** What a voucher of the stock would have to be for. */
    public VoucherPurpose voucherPurpose(CardDetails card) {
        return new VoucherPurpose(
                card.carrierId(),
                plan == null ? null : plan.id(),
                card.customerId().value(),
                amount);
    }

    /** What was noted and differs from the SIM or from what it costs, whoever let it pass. */
    public List<CheckedReference> differences() {
        return references.stream()
                .filter(reference -> reference.difference().isPresent())
                .toList();
    }

    public @Nullable Channel channel() {
        return offer == null ? null : offer.channel();
    }

    /** What the customer must hear because it may go wrong. */
    public List<Problem> warnings() {
        return notices.warnings();
    }

    /** The method that takes what no other pays; null while none is chosen. */
    public @Nullable PaymentMethod payment() {
        return payments.main();
    }

    /** What the customer handed over in cash; null when not counted. */
    public @Nullable Yen tendered() {
        return payments.tendered();
    }

    /** The change to give, or null when no cash was counted or it does not suffice. */
    public @Nullable Yen change() {
        return payments.change().orElse(null);
    }

    /** What the customer pays for: the plan, an amount of their own, or a bill. */
    public Trilingual planName() {
        if (plan != null) {
            return plan.name();
        }
        return Messages.all(billed ? "renew.billAmount" : "renew.otherAmount");
    }
}
