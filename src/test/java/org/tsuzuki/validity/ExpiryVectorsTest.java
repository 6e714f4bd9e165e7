package org.tsuzuki.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Yen;
import org.tsuzuki.validity.rule.Outcome.Refused;
import org.tsuzuki.validity.rule.Outcome.Renewed;
import org.tsuzuki.validity.rule.Purchase;
import org.tsuzuki.validity.rule.ValidityRule;
import org.tsuzuki.validity.rule.WarningCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The worked cases of the carriers' rules. */
class ExpiryVectorsTest {

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void W04_W10_W12_V01_V02_V03_V04_V05_V06_V07_every_worked_case_comes_out_as_published(
            String rule, int number, JsonNode params, JsonNode worked) {
        var given = worked.get("given");
        var expected = worked.get("expect");

        var outcome = ruleOf(rule, params, given).apply(clocksOf(given), purchaseOf(given));

        if (expected.path("refused").asBoolean()) {
            assertThat(outcome).isInstanceOf(Refused.class);
        } else {
            assertThat(outcome).isInstanceOf(Renewed.class);
            expected.properties().forEach(entry -> check((Renewed) outcome, entry.getKey(), entry.getValue()));
        }
    }

    static Stream<Arguments> cases() {
        try (var vectors = ExpiryVectorsTest.class.getResourceAsStream("/expiry-rules.yaml")) {
            var rules = new YAMLMapper()
                    .readTree(vectors)
                    .get("expiry_rules")
                    .valueStream()
                    .toList();
            return rules.stream().flatMap(ExpiryVectorsTest::casesOf);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Arguments> casesOf(JsonNode rule) {
        var cases = rule.get("cases");
        return IntStream.range(0, cases.size())
                .mapToObj(index ->
                        Arguments.of(rule.get("rule").asString(), index + 1, rule.path("params"), cases.get(index)));
    }

    /** The vectors name some settings otherwise than plans do, and state others with the case. */
    private static ValidityRule ruleOf(String rule, JsonNode params, JsonNode given) {
        var settings = new HashMap<String, Object>();
        params.properties()
                .forEach(entry -> settings.put(entry.getKey(), entry.getValue().asInt(0)));
        rename(settings, "dormancy_days", "days");
        rename(settings, "activate_within_days_of_purchase", "activate_within_days");
        settings.keySet().removeAll(List.of("add_gb", "term_days"));
        if (rule.equals("ACTIVATE_BY")) {
            settings.put("days", given.path("term").asInt(10));
        }
        if (given.has("days")) {
            settings.put("days", given.get("days").asInt());
        }
        return ValidityRule.of(rule, settings);
    }

    private static void rename(Map<String, Object> settings, String from, String to) {
        var value = settings.remove(from);
        if (value != null) {
            settings.put(to, value);
        }
    }

    private static KeyDates clocksOf(JsonNode given) {
        return Stream.of("current_expiry", "expiry")
                .filter(given::has)
                .map(name -> KeyDates.of(KeyDate.of(KeyDateKind.DATA, day(given.get(name)))))
                .findFirst()
                .orElse(KeyDates.NONE);
    }

    private static Purchase purchaseOf(JsonNode given) {
        var purchase = Stream.of(
                        "today",
                        "purchased_at",
                        "purchased_on",
                        "charge_at",
                        "pay_on",
                        "installed_at",
                        "activated_at",
                        "cap_reached_on",
                        "last_paid_topping_expiry")
                .filter(given::has)
                .map(name -> Purchase.at(moment(given.get(name))))
                .findFirst()
                .orElseThrow();
        if (given.has("first_use_on")) {
            return purchase.firstUsedOn(day(given.get("first_use_on")));
        }
        if (given.has("last_paid_topping_expiry")) {
            return purchase.paidUntil(day(given.get("last_paid_topping_expiry")));
        }
        return given.has("installed_at") || given.has("activated_at") ? purchase.firstUsedAt(purchase.at()) : purchase;
    }

    private static void check(Renewed renewed, String name, JsonNode value) {
        switch (name) {
            case "new_expiry", "expires_on", "last_day" ->
                assertThat(clock(renewed, KeyDateKind.DATA).lastDay()).isEqualTo(day(value));
            case "expires_at" -> {
                var end = OffsetDateTime.parse(value.asString()).toInstant();
                var data = clock(renewed, KeyDateKind.DATA);
                assertThat(data.endsAt() == null ? data.end().minusSeconds(1) : data.end())
                        .isEqualTo(end);
            }
            case "number_release", "cancel_from_earliest" ->
                assertThat(clock(renewed, KeyDateKind.RELEASE).lastDay()).isEqualTo(day(value));
            case "count_from" ->
                assertThat(clock(renewed, KeyDateKind.SUSPENSION).lastDay().minusDays(180))
                        .isEqualTo(day(value));
            case "day_180" ->
                assertThat(clock(renewed, KeyDateKind.CALLS).lastDay()).isEqualTo(day(value));
            case "suspend_from_earliest" ->
                assertThat(clock(renewed, KeyDateKind.SUSPENSION).lastDay()).isEqualTo(day(value));
            case "resets_on" ->
                assertThat(clock(renewed, KeyDateKind.DATA).end()).isEqualTo(JapanTime.startOf(day(value)));
            case "late" -> assertThat(renewed.warnsOf(WarningCode.LATE_FEE)).isEqualTo(value.asBoolean());
            case "late_fee_jpy" -> assertThat(renewed.lateFee()).isEqualTo(new Yen(value.asLong()));
            default -> throw new AssertionError("Nothing checks " + name);
        }
    }

    private static KeyDate clock(Renewed renewed, KeyDateKind kind) {
        return renewed.after().get(kind).orElseThrow();
    }

    private static LocalDate day(JsonNode value) {
        return LocalDate.parse(value.asString());
    }

    private static Instant moment(JsonNode value) {
        var text = value.asString();
        return text.contains("T") ? OffsetDateTime.parse(text).toInstant() : JapanTime.startOf(LocalDate.parse(text));
    }
}
