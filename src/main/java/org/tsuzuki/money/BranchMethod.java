package org.tsuzuki.money;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.base.Yen;

/**
 * A payment method that a branch takes from its customers.
 *
 * @param methodId of the catalogue
 * @param feePercent what its provider keeps; two decimals
 * @param daysUntilPaidOut from the payment until the money is in the bank
 */
@Embeddable
public record BranchMethod(String methodId, BigDecimal feePercent, int daysUntilPaidOut) implements Serializable {

    private static final int DECIMALS = 2;
    private static final BigDecimal HIGHEST_FEE = BigDecimal.valueOf(20);
    private static final int LONGEST_WAIT = 60;

    /** @throws ProblemException at {@code method.<id>}, {@code fee.<id>} or {@code days.<id>} */
    public BranchMethod {
        methodId = TextLimit.ID.check("method", methodId);
        if (feePercent.signum() < 0
                || feePercent.compareTo(HIGHEST_FEE) > 0
                || feePercent.stripTrailingZeros().scale() > DECIMALS) {
            throw wrongFee(methodId);
        }
        feePercent = feePercent.setScale(DECIMALS, RoundingMode.UNNECESSARY);
        if (daysUntilPaidOut < 0 || daysUntilPaidOut > LONGEST_WAIT) {
            throw wrongDays(methodId);
        }
    }

    /** Whatever is taken lies in our hands at once, and nobody keeps a part of it. */
    public static BranchMethod free(String methodId) {
        return new BranchMethod(methodId, BigDecimal.ZERO, 0);
    }

    /** Reads what an owner types: {@code 3.24}, {@code ３．２４％}. */
    public static BranchMethod parse(String methodId, String fee, String days) {
        return new BranchMethod(methodId, fee(methodId, fee), days(methodId, days));
    }

    /** What its provider keeps of a payment. */
    public Yen feeOf(Yen amount) {
        return amount.percent(feePercent);
    }

    private static BigDecimal fee(String methodId, String typed) {
        var text = TypedText.fold(typed).replace("%", "").strip();
        if (!text.matches("[0-9]{1,3}([.,][0-9]{1,9})?")) {
            throw wrongFee(methodId);
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    private static int days(String methodId, String typed) {
        var text = TypedText.fold(typed);
        if (!text.matches("[0-9]{1,3}")) {
            throw wrongDays(methodId);
        }
        return Integer.parseInt(text);
    }

    private static ProblemException wrongFee(String methodId) {
        return new ProblemException(Problem.of("problem.branchMethod.fee"), "fee." + methodId);
    }

    private static ProblemException wrongDays(String methodId) {
        return new ProblemException(Problem.of("problem.branchMethod.days"), "days." + methodId);
    }
}
