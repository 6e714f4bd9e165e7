package org.tsuzuki.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tsuzuki.Refusals.refusalOf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;

class SettlementMethodTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2028, 11);

    @ParameterizedTest
    @ValueSource(strings = {"11/28", "11/2028", "2028-11", "2028/11", "1128", "11－28", "１１／２８", " 11 / 28 ", "202811"})
    void a_month_is_read_as_it_stands_on_the_card_or_as_days_are_typed(String typed) {
        assertThat(SettlementMethod.month(typed)).isEqualTo(NOVEMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13/28", "0/28", "28", "2028", "11/1999", "November", "2028-11-20"})
    void what_is_no_month_is_refused_beside_its_field(String typed) {
        var refusal = catchThrowableOfType(ProblemException.class, () -> SettlementMethod.month(typed));

        assertThat(refusal.field()).isEqualTo("validUntil");
        assertThat(refusalOf(() -> SettlementMethod.month(typed)))
                .isEqualTo(Problem.of("problem.settlement.validUntil"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111111", "4111 1111 1111 1111", "41111", "411", "41a1"})
    void only_four_digits_are_kept_and_no_others_are_told_on(String typed) {
        var refusal =
                catchThrowableOfType(ProblemException.class, () -> SettlementMethod.card("Visa", typed, NOVEMBER));

        assertThat(refusal.field()).isEqualTo("lastFour");
        assertThat(refusal.problem()).isEqualTo(Problem.of("problem.settlement.lastFour"));
        assertThat(refusal.getMessage()).doesNotContain(typed);
    }

    @Test
    void a_card_is_known_by_its_last_four_digits() {
        assertThat(SettlementMethod.card("Agency Visa", "４２４２", NOVEMBER).label())
                .isEqualTo("Agency Visa ••4242");
    }

    @ParameterizedTest
    @CsvSource({"2028-11-30, false", "2028-12-01, true"})
    void a_card_ends_with_the_last_day_of_its_month(LocalDate day, boolean ended) {
        assertThat(SettlementMethod.card("Visa", "4242", NOVEMBER).isEndedOn(day))
                .isEqualTo(ended);
    }

    @Test
    void a_card_without_carriers_pays_any_and_a_balance_pays_its_own() {
        assertThat(SettlementMethod.card("Visa", "4242", NOVEMBER).pays("linemo"))
                .isTrue();
        assertThat(SettlementMethod.balance("Wallet", Set.of("povo2"), null))
                .matches(balance -> balance.pays("povo2"))
                .matches(balance -> !balance.pays("linemo"));
    }

    @Test
    void every_route_and_kind_has_a_label() {
        for (var language : Language.values()) {
            assertThat(Arrays.stream(SettlementRoute.values()).map(SettlementRoute::key))
                    .allMatch(key -> Messages.has(language, key));
            assertThat(Arrays.stream(SettlementKind.values()).map(SettlementKind::key))
                    .allMatch(key -> Messages.has(language, key));
        }
    }
}
