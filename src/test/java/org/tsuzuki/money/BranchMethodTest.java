package org.tsuzuki.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tsuzuki.Refusals.told;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;

class BranchMethodTest {

    @ParameterizedTest
    @CsvSource({"3.24, 3.24", "0, 0.00", "20, 20.00", "０．８％, 0.80", "' 1.5 % ', 1.50", "'3,24', 3.24", "2.500, 2.50"})
    void a_fee_is_read_as_it_is_typed(String typed, BigDecimal percent) {
        assertThat(BranchMethod.parse("PAYPAY", typed, "1").feePercent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "20.01", "3.245", "100", "three", "1e1", "3..2", "99999999999999999999"})
    void a_fee_outside_of_0_to_20_percent_is_refused_beside_its_field(String typed) {
        refused("fee.PAYPAY", "problem.branchMethod.fee", () -> BranchMethod.parse("PAYPAY", typed, "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "61", "1.5", "soon", "99999999999"})
    void days_outside_of_0_to_60_are_refused_beside_their_field(String typed) {
        refused("days.PAYPAY", "problem.branchMethod.days", () -> BranchMethod.parse("PAYPAY", "1", typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "60", "６０"})
    void days_are_counted_up_to_60(String typed) {
        assertThat(BranchMethod.parse("PAYPAY", "1", typed).daysUntilPaidOut()).isIn(0, 60);
    }

    private static void refused(String field, String problem, Runnable work) {
        var refusal = catchThrowableOfType(ProblemException.class, work::run);

        assertThat(refusal).returns(field, ProblemException::field);
        assertThat(told(refusal.problem())).isEqualTo(Problem.of(problem));
    }
}
