package org.tsuzuki.validity.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.ProblemException;

class RuleSettingsTest {

    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of("MONTHLY", Map.of("unit", "calendar month")),
                Arguments.of("MONTHLY", Map.of("max_years", 6)),
                Arguments.of("MONTHLY", Map.of("unit", "calendar month", "calls_only", true)),
                Arguments.of("DORMANCY", Map.of("days", 180, "grace_days", 30)),
                Arguments.of("DORMANCY", Map.of("days", 180, "grace_days", 30, "metered_spend_waiver_jpy_over", 660L)),
                Arguments.of("DAYS_FROM_PURCHASE_END_OF_DAY_JST", Map.of("days", 30)),
                Arguments.of(
                        "FIXED_DAYS_STACK_CAP",
                        Map.of("days_per_recharge", 60, "cap_days", 360, "number_keep_days", 360)),
                Arguments.of("ADD_DAY_WITH_LATE_WINDOW", Map.of("add_days", 1, "late_window_days", 2)),
                Arguments.of("END_OF_MONTH_AFTER_N_MONTHS", Map.of("months", 3)),
                Arguments.of("ACTIVATE_BY", Map.of("activate_within_days", 30, "days", 10)),
                Arguments.of("FIXED_TERM_EXTEND_BEFORE_END", Map.of("days", 90)),
                Arguments.of("CALENDAR_DAYS_INCLUSIVE_JST", Map.of("days", 10)),
                Arguments.of("EXACT_HOURS", Map.of("days", 7, "activate_within_days", 60)),
                Arguments.of("EXACT_HOURS", Map.of("days", 7, "top_up_only_while_active", true)),
                Arguments.of("WITH_PLAN", Map.of()),
                Arguments.of("NONE", Map.of()),
                Arguments.of("CALENDAR_MONTH_RESET", Map.of()),
                Arguments.of("BILL_WINDOW", Map.of("pay_from_day", 1, "pay_until_day", 10, "late_fee_jpy", 500L)),
                Arguments.of("NUMBER_KEEP", Map.of("max_years", 6)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("settings")
    void W10_a_rule_is_read_from_a_plan_and_written_back_the_same(String id, Map<String, Object> params) {
        var rule = ValidityRule.of(id, params);

        assertThat(rule.ruleId()).isEqualTo(id);
        assertThat(rule.params()).isEqualTo(params);
        assertThat(ValidityRule.of(rule.ruleId(), rule.params())).isEqualTo(rule);
    }

    @Test
    void every_rule_has_settings_tried_here_and_a_name() {
        assertThat(settings().map(settings -> settings.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(ValidityRule.ids());
        assertThat(ValidityRule.ids())
                .allSatisfy(id -> assertThat(Messages.has(Language.ZH, "validity.rule." + id))
                        .isTrue());
    }

    static Stream<Arguments> wrongSettings() {
        return Stream.of(
                Arguments.of("WEEKLY", Map.of(), "unknownRule", "rule"),
                Arguments.of("DORMANCY", Map.of("days", 180), "missingParam", "grace_days"),
                Arguments.of("WITH_PLAN", Map.of("days", 3), "unknownParam", "days"),
                Arguments.of("FIXED_TERM_EXTEND_BEFORE_END", Map.of("days", "30"), "notANumber", "days"),
                Arguments.of("FIXED_TERM_EXTEND_BEFORE_END", Map.of("days", 1.5), "notANumber", "days"),
                Arguments.of("FIXED_TERM_EXTEND_BEFORE_END", Map.of("days", 0), "outOfRange", "days"),
                Arguments.of("FIXED_TERM_EXTEND_BEFORE_END", Map.of("days", 36_501), "outOfRange", "days"),
                Arguments.of("MONTHLY", Map.of("unit", "week"), "notThisText", "unit"),
                Arguments.of(
                        "EXACT_HOURS",
                        Map.of("days", 7, "top_up_only_while_active", "no"),
                        "notYesOrNo",
                        "top_up_only_while_active"),
                Arguments.of(
                        "BILL_WINDOW", Map.of("pay_from_day", 11, "pay_until_day", 10), "outOfRange", "pay_until_day"),
                Arguments.of(
                        "BILL_WINDOW", Map.of("pay_from_day", 1, "pay_until_day", 32), "outOfRange", "pay_until_day"));
    }

    @ParameterizedTest(name = "{2}: {0} {1}")
    @MethodSource("wrongSettings")
    void wrong_settings_are_named(String id, Map<String, Object> params, String key, String field) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ValidityRule.of(id, params))
                .satisfies(wrong -> {
                    assertThat(wrong.problem().key()).isEqualTo("problem.validity." + key);
                    assertThat(wrong.field()).isEqualTo(field);
                    assertThat(Messages.get(Language.EN, wrong.problem())).doesNotContain("!", "{");
                });
    }
}
