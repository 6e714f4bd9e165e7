package org.tsuzuki.renewal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumMap;
import java.util.Map;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.renewal.quote.Quote;

/** The money of one renewal in yen, tax included: what was taken for each part, and what of it was given back. */
@Embeddable
public class RenewalSum {

    private long amount;
    private long fee;
    private long lateFee;
    private long discount;
    private long total;
    private long refundedAmount;
    private long refundedFee;
    private long refundedLateFee;
    private long refunded;

    @Enumerated(EnumType.STRING)
    private MoneyState money;

    @SuppressWarnings("NullAway.Init")
    protected RenewalSum() {} // for JPA

    RenewalSum(Quote terms) {
        this.amount = terms.amount().amount();
        this.fee = terms.fee().amount();
        this.lateFee = terms.lateFee().amount();
        this.discount = terms.discount().amount();
        this.total = terms.total().amount();
        this.money = MoneyState.TAKEN;
    }

    /** What of each part has not been given back yet. */
    public Map<SalePart, Yen> left() {
        var left = new EnumMap<SalePart, Yen>(SalePart.class);
        left.put(SalePart.AMOUNT, new Yen(amount - discount - refundedAmount));
        left.put(SalePart.LATE_FEE, new Yen(lateFee - refundedLateFee));
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

    public Yen amount() {
        return new Yen(amount);
    }

    RenewalRecord.Amounts amounts() {
        return new RenewalRecord.Amounts(
                new Yen(amount), new Yen(fee), new Yen(lateFee), new Yen(discount), total(), refunded(), money);
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
