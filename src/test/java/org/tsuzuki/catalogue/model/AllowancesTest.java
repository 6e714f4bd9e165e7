package org.tsuzuki.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsuzuki.Refusals;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.Shipped;

class AllowancesTest {

    @Test
    void T17_a_plan_says_data_call_minutes_and_sms_in_three_languages() {
        assertThat(new Allowances("0.5", "60", "20").text())
                .contains(new Trilingual(
                        "0.5GB · 通话 60 分钟 · 短信 20 条", "0.5GB · 通話60分 · SMS20通", "0.5 GB · 60 min of calls · 20 SMS"));
        assertThat(new Allowances("unlimited", "unlimited", "unlimited")
                        .text()
                        .orElseThrow()
                        .en())
                .isEqualTo("unlimited data · unlimited calls · unlimited SMS");
    }

    @Test
    void T17_what_is_not_known_or_nothing_is_left_out() {
        assertThat(new Allowances("0", "unlimited", null).words()).containsExactly(Problem.of("plan.calls.unlimited"));
        assertThat(new Allowances(null, null, "0").text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "much, , , problem.catalogue.noAllowance",
        "1.2345, , , problem.catalogue.noAllowance",
        ", 1.5, , problem.catalogue.noWholeAllowance",
        ", , -3, problem.catalogue.noWholeAllowance"
    })
    void what_is_no_allowance_is_refused(String data, String calls, String sms, String key) {
        assertThat(Refusals.refusalOf(() -> new Allowances(data, calls, sms).check())
                        .key())
                .isEqualTo(key);
    }

    @Test
    void every_shipped_plan_has_readable_allowances() {
        assertThat(Shipped.CATALOGUE.plans().values())
                .allSatisfy(plan -> plan.allowances().check());
    }
}
