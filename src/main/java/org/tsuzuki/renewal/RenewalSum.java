package org.tsuzuki.renewal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.settlement.SettlementRoute;

/**
 * The money of one renewal in yen, tax included: what was taken for each part, what of it was given back, and what of it the
 * carrier has got. What the customer pays to the carrier directly is noted and counted nowhere.
 */
@Embeddable
public class RenewalSum {

    private long amount;
    private long fee;
    private long lateFee;
    private long discount;
    private long direct;
    private long total;
    private long refundedAmount;
    private long refundedFee;
    private long refundedLateFee;
    private long refunded;

    @Enumerated(EnumType.STRING)
    private SettlementRoute settlementRoute;

    private long settled;
    private long held;

    @Enumerated(EnumType.STRING)
    private MoneyState money;

    @SuppressWarnings("NullAway.Init")
    protected RenewalSum() {} // for JPA

    RenewalSum(Quote terms) {
        this.amount = terms.amount().amount();
        this.fee = terms.fee().amount();
        this.lateFee = terms.lateFee().amount();
        this.discount = terms.discount().amount();
        this.direct = terms.direct().amount();
        this.total = terms.total().amount();
        this.settlementRoute = Objects.requireNonNull(terms.settlement().route());
        this.held = forCarrier();
        this.money = MoneyState.TAKEN;
    }

    /** What of each part has not been given back yet. */
    public Map<SalePart, Yen> left() {
        var left = new EnumMap<SalePart, Yen>(SalePart.class);
        var taken = settlementRoute != SettlementRoute.DIRECT;
        left.put(SalePart.AMOUNT, taken ? new Yen(amount - discount - refundedAmount) : Yen.ZERO);
        left.put(SalePart.LATE_FEE, taken ? new Yen(lateFee - refundedLateFee) : Yen.ZERO);
        left.put(SalePart.FEE, new Yen(fee - refundedFee));
        return left;
    }

    /** @throws ProblemException named by part when more is given back than was taken, or nothing at all */
    public void check(Map<SalePart, Yen> parts) {
        var left = left();
        parts.forEach((part, back) -> {
            if (back.isNegative() || back.compareTo(left.getOrDefault(part, Yen.ZERO)) > 0) {
                throw new ProblemException(
                        Problem.of(
                                "problem.refund.tooMuch",
                                left.getOrDefault(part, Yen.ZERO).toString()),
                        part.name());
            }
        });
        if (parts.values().stream().allMatch(Yen.ZERO::equals)) {
            throw new ProblemException(Problem.of("problem.refund.nothing"), SalePart.AMOUNT.name());
        }
    }

    /** @throws ProblemException as {@link #check} does */
    void giveBack(Map<SalePart, Yen> parts) {
        check(parts);
        refundedAmount += parts.getOrDefault(SalePart.AMOUNT, Yen.ZERO).amount();
        refundedLateFee += parts.getOrDefault(SalePart.LATE_FEE, Yen.ZERO).amount();
        refundedFee += parts.getOrDefault(SalePart.FEE, Yen.ZERO).amount();
        refunded += parts.values().stream().reduce(Yen.ZERO, Yen::plus).amount();
        money = refunded == total ? MoneyState.REFUNDED : MoneyState.PARTLY_REFUNDED;
    }

    /** What the agency took for what the carrier gets: for the carrier itself, or for a voucher of the stock. */
    public Yen takenForCarrier() {
        return new Yen(amount + lateFee - discount - direct);
    }

    /** What the carrier gets, whoever pays it. */
    public Yen toCarrier() {
        return new Yen(amount + lateFee - discount);
    }

    /** What of it the carrier charges for being late. */
    public Yen lateFee() {
        return new Yen(lateFee);
    }

    private long forCarrier() {
        return settlementRoute == SettlementRoute.ON_BEHALF ? takenForCarrier().amount() : 0;
    }

    /** From now on all that was taken is owed to the customer, and what the carrier has got has to come back. */
    void becomeVoid() {
        held -= forCarrier();
    }

    /** The carrier has got so much of it; below zero when it gave so much back. */
    void settle(Yen covered) {
        settled += covered.amount();
        held -= covered.amount();
    }

    /** What was taken for the carrier and not paid to it; below zero what it has to give back. */
    public Yen held() {
        return new Yen(held);
    }

    /** What of it the carrier has got. */
    public Yen settled() {
        return new Yen(settled);
    }

    public SettlementRoute route() {
        return settlementRoute;
    }

    public Yen amount() {
        return new Yen(amount);
    }

    RenewalRecord.Amounts amounts() {
        return new RenewalRecord.Amounts(
                new Yen(amount),
                new Yen(fee),
                new Yen(lateFee),
                new Yen(discount),
                new Yen(direct),
                total(),
                refunded(),
                money);
    }

    public Yen total() {
        return new Yen(total);
    }

    public Yen refunded() {
        return new Yen(refunded);
    }

    public MoneyState money() {
        return money;
    }
}
