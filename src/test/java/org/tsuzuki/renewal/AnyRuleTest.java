package org.tsuzuki.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.jdbc.Sql;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.CatalogueSeeder;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.security.Role;
import org.tsuzuki.validity.rule.Outcome;
import org.tsuzuki.validity.rule.Purchase;
import org.tsuzuki.validity.rule.RuleSetting;
import org.tsuzuki.validity.rule.ValidityRule;

/** A plan with any rule is entered in the catalogue's form, and the next card is renewed by it. */
@SignedInAs(Role.OWNER)
@TestPropertySource(properties = "tsuzuki.test.desk=catalogue")
@Sql(statements = {"delete from catalogue_row", "delete from channel_report"})
class AnyRuleTest extends ScreenTest {

    /** Figures that rules can have; unlike one another, so that none can take another's place. */
    private static final Map<String, Integer> FIGURES = Map.ofEntries(
            Map.entry("days", 31),
            Map.entry("grace_days", 17),
            Map.entry("metered_spend_waiver_jpy_over", 660),
            Map.entry("days_per_recharge", 60),
            Map.entry("cap_days", 53),
            Map.entry("number_keep_days", 29),
            Map.entry("balance_cap_jpy", 60_000),
            Map.entry("add_days", 5),
            Map.entry("late_window_days", 3),
            Map.entry("months", 2),
            Map.entry("activate_within_days", 90),
            Map.entry("max_years", 4),
            Map.entry("pay_from_day", 2),
            Map.entry("pay_until_day", 27),
            Map.entry("late_fee_jpy", 330));

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CatalogueSeeder stock;

    @Autowired
    private Counter counter;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ResultService results;

    @BeforeEach
    void fill() {
        stock.fillIfEmpty();
    }

    static List<String> rules() {
        return ValidityRule.ids();
    }

    private static Map<String, Object> settings(String rule) {
        var settings = new LinkedHashMap<String, Object>();
        RuleSetting.of(rule).stream()
                .filter(setting -> !setting.flag())
                .forEach(setting -> settings.put(setting.name(), FIGURES.get(setting.name())));
        return settings;
    }

    @Test
    void every_kind_of_rule_can_be_chosen() {
        var chosen = rules().stream()
                .<Class<?>>map(rule -> ValidityRule.of(rule, settings(rule)).getClass())
                .distinct()
                .toList();

        assertThat(chosen).containsExactlyInAnyOrderElementsOf(List.of(ValidityRule.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_plan_with_any_rule_is_entered_and_renews_a_card(String rule) {
        enter(rule);
        var entered = catalogue.plan("own").orElseThrow().validity();
        assertThat(entered.rule()).isEqualTo(rule);
        assertThat(entered.params()).containsExactlyInAnyOrderEntriesOf(settings(rule));

        var card = counter.prepaid();
        var choice = counter.voucher(card).withPlan("own", "3000").withTendered("5000");
        var expected = (Outcome.Renewed)
                ValidityRule.of(rule, settings(rule)).apply(card.keyDates(), Purchase.at(TestClock.START));
        var quote = quotes.quote(card, choice);

        assertThat(quote.problems()).isEmpty();
        assertThat(quote.after()).isEqualTo(expected.after());
        assertThat(quote.warnings()).containsAll(expected.warnings());
        var recorded = counter.record(UUID.randomUUID(), card.id(), choice).id();
        var promised = renewals.find(recorded).orElseThrow().details().promised();
        assertThat(promised).isEqualTo(expected.after());
        var day = new ExpectedValidity(card.keyDates(), promised).day().orElse(null);
        results.confirm(recorded, new Observation(day, null, "", Observation.Source.CARRIER_PAGE));
        assertThat(counter.now(card).keyDates()).isEqualTo(promised);
    }

    private void enter(String rule) {
        UI.getCurrent().navigate("catalogue/plans/new");
        type("Id", "own");
        choose("Carrier", "softbank-prepaid");
        for (var language : Language.values()) {
            test(find(TextArea.class).withLabel("Name · " + language.ownName()).single())
                    .setValue("Our own");
        }
        choose("Kind", "PREPAID_BALANCE");
        choose("Tax", "TAX10");
        press("Add: Price period");
        type("Price (yen)", "3,000");
        choose("Validity rule", rule);
        RuleSetting.of(rule).stream()
                .filter(setting -> !setting.flag())
                .forEach(setting -> type(label(rule, setting), String.valueOf(FIGURES.get(setting.name()))));
        this.<Set<String>>field("Channels").setValue(Set.of(Counter.VOUCHER));
        type("Source", "https://example.com");
        choose("Confidence", "HIGH");
        press("Save");
    }

    private static String label(String rule, RuleSetting setting) {
        return Stream.of("validity.setting." + rule + "." + setting.name(), "validity.setting." + setting.name())
                .filter(key -> Messages.has(Language.EN, key))
                .findFirst()
                .map(key -> Messages.get(Language.EN, key))
                .orElseThrow();
    }

    private void choose(String label, String value) {
        HasValue<?, String> field = field(label);
        field.setValue(value);
    }
}
