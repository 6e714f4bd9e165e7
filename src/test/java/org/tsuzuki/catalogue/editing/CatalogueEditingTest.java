package org.tsuzuki.catalogue.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tsuzuki.Published;
import org.tsuzuki.Refusals;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ListLimit;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.StaleChangeException;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.CatalogueSeeder;
import org.tsuzuki.catalogue.ShelfDesk;
import org.tsuzuki.catalogue.kinds.Confidence;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.Refundable;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Allowances;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.catalogue.model.Promotion;
import org.tsuzuki.catalogue.model.Provenance;
import org.tsuzuki.catalogue.model.RetailLocation;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.security.Role;

@ShelfDesk
class CatalogueEditingTest {

    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    private CatalogueEditing editing;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CatalogueSeeder stock;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Published published;

    @BeforeEach
    void fill() {
        stock.fillIfEmpty();
        signedIn.as(Role.SUPERVISOR);
    }

    @Test
    void X10_a_carrier_a_channel_with_its_steps_and_a_plan_are_added_as_data() {
        editing.add(draft(CatalogueKind.CHANNEL, "CARRIER_WEB", values -> values.put("id", "KIOSK")));
        editing.add(draft(CatalogueKind.CARRIER, "povo2", values -> {
            values.put("id", "sora");
            values.put("channels", List.of("KIOSK"));
        }));
        editing.add(draft(CatalogueKind.PLAN, "povo-3-30", values -> {
            values.put("id", "sora-30");
            values.put("carrierId", "sora");
            values.put("channels", List.of("KIOSK"));
            values.put("validity", Map.of("rule", "CALENDAR_DAYS_INCLUSIVE_JST", "params", Map.of("days", 30)));
        }));

        assertThat(catalogue.channelsFor("sora", SimForm.ESIM, Contract.PREPAID))
                .extracting(offer -> offer.channel().id())
                .containsExactly("KIOSK", "RENEW_BY_REPLACEMENT");
        assertThat(catalogue.plansOf("sora", TODAY)).extracting(Plan::id).containsExactly("sora-30");
        assertThat(catalogue.steps("KIOSK", "sora", SimForm.ESIM, Contract.PREPAID, Purpose.DATA, null))
                .isNotEmpty();
        assertThat(published.actions()).containsExactly("catalogue.added", "catalogue.added", "catalogue.added");
    }

    @Test
    void C65_a_carrier_overrides_a_step_of_the_general_checklist() {
        change(CatalogueKind.CHANNEL, "CARRIER_WEB", values -> {
            var steps = new ArrayList<Object>((List<?>) values.get("steps"));
            steps.add(Map.of(
                    "id",
                    "login-povo",
                    "text",
                    Map.of("zh", "用 povo 账号登录", "ja", "povoでログインする", "en", "Sign in to povo"),
                    "carrierId",
                    "povo2",
                    "replaces",
                    "login",
                    "required",
                    true,
                    "requirementIds",
                    List.of("C65")));
            values.put("steps", steps);
        });

        assertThat(steps("povo2")).contains("Sign in to povo");
        assertThat(steps("docomo")).doesNotContain("Sign in to povo").hasSameSizeAs(steps("povo2"));
    }

    @Test
    void X8_denominations_and_no_refund_are_kept_with_the_carrier() {
        change(CatalogueKind.CARRIER, "povo2", values -> {
            values.put("denominations", List.of(3000, 5000));
            values.put("refundable", "NO");
        });

        var povo = catalogue.carrier("povo2").orElseThrow();
        assertThat(povo.denominations()).containsExactly(new Yen(3000), new Yen(5000));
        assertThat(povo.refundable()).isEqualTo(Refundable.NO);
    }

    @Test
    void a_change_tells_each_field_before_and_after() {
        change(CatalogueKind.CARRIER, "povo2", values -> values.put("app", "povo2.0 app"));

        var change = published.changes().getLast();
        assertThat(change.action()).isEqualTo("catalogue.changed");
        assertThat(change.subjectId()).isEqualTo("povo2");
        assertThat(change.fields()).extracting(DomainChange.Field::name).containsExactly("app");
        assertThat(change.fields().getFirst().after()).isEqualTo("povo2.0 app");
    }

    @Test
    void saving_what_is_stored_already_is_no_change() {
        change(CatalogueKind.CHANNEL, "CARRIER_WEB", values -> {});

        assertThat(published.actions()).isEmpty();
    }

    @Test
    void a_stale_form_is_told_who_changed_the_row_and_where() {
        var mine = editing.draft(CatalogueKind.CARRIER, "povo2").orElseThrow();
        change(CatalogueKind.CARRIER, "povo2", values -> values.put("app", "theirs"));

        var stale = catchThrowableOfType(
                StaleChangeException.class, () -> editing.change(with(mine, values -> values.put("app", "mine"))));

        assertThat(stale.changedBy()).isEqualTo("Test SUPERVISOR");
        assertThat(stale.fields()).containsExactly(new DomainChange.Field("app", "theirs", "mine"));
    }

    @Test
    void an_id_is_well_formed_and_free() {
        assertRefused("id", "problem.catalogue.id", "has blanks");
        assertRefused("id", "problem.catalogue.id", "new");
        assertRefused("id", "problem.catalogue.taken", "povo2");
    }

    private void assertRefused(String field, String key, String id) {
        var typed = draft(CatalogueKind.CARRIER, "povo2", values -> values.put("id", id));
        assertRefusal(field, key, () -> editing.add(typed));
    }

    @Test
    void what_is_missing_or_wrong_is_named_by_its_path() {
        assertRefusedChange("name.ja", "problem.required", "name", Map.of("zh", "甲", "en", "A"));
        assertRefusedChange("carrierId", "problem.catalogue.noSuchRow", "carrierId", "nobody");
        assertRefusedChange("channels", "problem.catalogue.noSuchRow", "channels", List.of("NOWHERE"));
        assertRefusedChange(
                "channels",
                "problem.catalogue.twice",
                "channels",
                List.of("CARRIER_APP", "CARRIER_WEB", "CARRIER_APP"));
        assertRefusedChange("kind", "problem.catalogue.noSuchWord", "kind", "MAGIC");
        assertRefusedChange("setupFee", "problem.catalogue.notWhole", "setupFee", "much");
        assertRefusedChange("setupFee", "problem.yen.most", "setupFee", 10_000_001L);
        assertRefusedChange("colour", "problem.catalogue.unknownField", "colour", "red");
        assertRefusedChange(
                "prices.0.to",
                "problem.catalogue.endsBeforeBegin",
                "prices",
                List.of(Map.of("from", "2026-12-01", "to", "2026-11-30")));
    }

    @Test
    void T17_three_allowances_are_kept_with_the_plan_and_checked() {
        change(CatalogueKind.PLAN, "povo-3-30", values -> {
            values.put("calls", "60");
            values.put("sms", "unlimited");
        });

        assertThat(catalogue.plan("povo-3-30").orElseThrow().allowances())
                .isEqualTo(new Allowances("3", "60", "unlimited"));
        assertRefusedChange("data", "problem.catalogue.noAllowance", "data", "much");
        assertRefusedChange("calls", "problem.catalogue.noWholeAllowance", "calls", "many");
        assertRefusedChange("sms", "problem.catalogue.noWholeAllowance", "sms", "1.5");
    }

    @Test
    void X1_what_a_single_place_takes_is_kept_with_its_channel() {
        var place = Map.of("name", "Lawson, west exit", "accepted", List.of("CASH"), "askFirst", true);

        change(CatalogueKind.CHANNEL, "CARRIER_SHOP", values -> values.put("places", List.of(place)));

        assertThat(catalogue.channel("CARRIER_SHOP").orElseThrow().places())
                .containsExactly(new RetailLocation("Lawson, west exit", List.of(), List.of("CASH"), true, null));
        assertRefusal(
                "places.0.accepted",
                "problem.catalogue.noSuchRow",
                () -> change(
                        CatalogueKind.CHANNEL,
                        "CONBINI_POSA_CODE",
                        values -> values.put(
                                "places",
                                List.of(Map.of("name", "A store", "accepted", List.of("SHELLS"), "askFirst", false)))));
    }

    @Test
    void every_row_says_its_source_its_day_and_how_far_to_trust_it() {
        assertRefusedChange(
                "provenance.source",
                "problem.required",
                "provenance",
                Map.of("asOf", "2026-11-20", "confidence", "HIGH"));
        assertRefusedChange(
                "provenance.seen", "problem.required", "provenance", Map.of("source", "a page", "confidence", "HIGH"));
        assertRefusedChange(
                "provenance.confidence",
                "problem.required",
                "provenance",
                Map.of("source", "a page", "asOf", "2026-11-20"));
        assertRefusedChange(
                "provenance.asOf",
                "problem.catalogue.future",
                "provenance",
                Map.of("source", "a page", "asOf", "2026-11-22", "confidence", "HIGH"));
        assertRefusedChange(
                "provenance.seen",
                "problem.catalogue.future",
                "provenance",
                Map.of("source", "a page", "seen", "2026-11-22", "confidence", "HIGH"));
    }

    @Test
    void a_row_that_states_only_the_day_of_its_source_was_read_on_it() {
        change(
                CatalogueKind.PLAN,
                "povo-3-30",
                values -> values.put(
                        "provenance", Map.of("source", "a page", "asOf", "2026-08-21", "confidence", "HIGH")));

        assertThat(catalogue.plan("povo-3-30").orElseThrow().provenance().seen())
                .isEqualTo(LocalDate.of(2026, 8, 21));
    }

    /** The clock of this test stands at the day before the shipped sources were read. */
    @Test
    void what_was_shipped_can_be_edited_while_the_clock_is_behind_the_day_on_which_it_was_read() {
        change(CatalogueKind.CARRIER, "docomo", values -> values.put("app", "My docomo!"));

        assertThat(catalogue.carrier("docomo").orElseThrow()).satisfies(docomo -> {
            assertThat(docomo.app()).isEqualTo("My docomo!");
            assertThat(docomo.provenance().seen()).isAfter(TODAY);
        });
    }

    @Test
    void what_a_carrier_takes_is_either_known_or_not_and_never_both_taken_and_refused() {
        assertRefusedAcceptance("accepts", "problem.catalogue.acceptsNothing", Map.of("accepts", List.of()));
        assertRefusedAcceptance("accepts", "problem.catalogue.acceptsUnknown", Map.of("list", "UNKNOWN"));
        assertRefusedAcceptance("refuses", "problem.catalogue.takenAndRefused", Map.of("refuses", List.of("PAIDY")));
        assertRefusedAcceptance("lessCertain", "problem.catalogue.notTaken", Map.of("lessCertain", List.of("CASH")));
    }

    @Test
    void a_carrier_without_a_phone_line_has_no_number() {
        var source = Map.of("source", "a page", "seen", "2026-11-20", "confidence", "HIGH");

        assertRefusal(
                "hotline.none",
                "problem.catalogue.hotlineWithNumber",
                () -> change(
                        CatalogueKind.CARRIER,
                        "povo2",
                        values -> values.put(
                                "hotline", Map.of("none", true, "fromOwnLine", "151", "provenance", source))));
        assertRefusal(
                "hotline.provenance.seen",
                "problem.required",
                () -> change(
                        CatalogueKind.CARRIER,
                        "povo2",
                        values -> values.put(
                                "hotline",
                                Map.of("none", true, "provenance", Map.of("source", "a page", "confidence", "LOW")))));
    }

    @Test
    void a_rule_and_its_settings_are_checked_where_they_are_typed() {
        assertRefusedChange(
                "validity.rule",
                "problem.validity.unknownRule",
                "validity",
                Map.of("rule", "FOREVER", "params", Map.of()));
        assertRefusedChange(
                "validity.params.days",
                "problem.validity.missingParam",
                "validity",
                Map.of("rule", "CALENDAR_DAYS_INCLUSIVE_JST", "params", Map.of()));
    }

    @Test
    void prices_of_one_day_may_not_be_two() {
        assertRefusedChange(
                "prices.1.from",
                "problem.catalogue.pricesOverlap",
                "prices",
                List.of(Map.of("to", "2026-11-30", "price", 1000), Map.of("from", "2026-11-30", "price", 1100)));
    }

    @Test
    void a_price_change_ahead_of_time_ends_the_open_period_the_day_before() {
        var plan = editing.draft(CatalogueKind.PLAN, "povo-3-30").orElseThrow();
        var before = catalogue.plan("povo-3-30").orElseThrow().priceOn(TODAY);

        editing.changePrice("povo-3-30", plan.version(), LocalDate.of(2026, 12, 1), new Yen(1100));

        var after = catalogue.plan("povo-3-30").orElseThrow();
        assertThat(after.prices()).hasSize(2);
        assertThat(after.prices().getFirst().to()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(after.priceOn(TODAY)).isEqualTo(before);
        assertThat(after.priceOn(LocalDate.of(2026, 12, 1))).contains(new Yen(1100));
    }

    @Test
    void two_prices_cannot_begin_on_one_day() {
        var plan = editing.draft(CatalogueKind.PLAN, "povo-3-30").orElseThrow();
        var day = LocalDate.of(2026, 12, 1);
        editing.changePrice("povo-3-30", plan.version(), day, new Yen(1100));
        var changed = editing.draft(CatalogueKind.PLAN, "povo-3-30").orElseThrow();

        assertRefusal(
                "from",
                "problem.catalogue.pricesOverlap",
                () -> editing.changePrice("povo-3-30", changed.version(), day, new Yen(1200)));
    }

    @Test
    void an_ended_row_is_kept_and_no_longer_offered() {
        var channel = editing.draft(CatalogueKind.CHANNEL, "CARRIER_APP").orElseThrow();

        editing.end(CatalogueKind.CHANNEL, "CARRIER_APP", channel.version(), TODAY.minusDays(1));

        assertThat(catalogue.channel("CARRIER_APP")).isPresent();
        assertThat(catalogue.channelsFor("povo2", SimForm.ESIM, Contract.PREPAID))
                .extracting(offer -> offer.channel().id())
                .doesNotContain("CARRIER_APP");
        assertThat(published.actions()).containsExactly("catalogue.ended");
    }

    @Test
    void stale_rows_come_first_and_doubtful_ones_next() {
        change(
                CatalogueKind.PAYMENT_METHOD,
                "E_MONEY",
                values -> values.put(
                        "provenance", Map.of("source", "a page", "asOf", "2026-08-21", "confidence", "HIGH")));
        assertThat(editing.entries(CatalogueKind.PAYMENT_METHOD))
                .extracting(CatalogueEntry::id)
                .startsWith("E_MONEY", "CASH")
                .endsWith("ALIPAY", "WECHAT_PAY", "UNIONPAY");
    }

    @Test
    void auditors_read_and_change_nothing_and_clerks_do_neither() {
        var draft = editing.draft(CatalogueKind.CARRIER, "povo2").orElseThrow();

        signedIn.as(Role.AUDITOR);
        assertThat(editing.entries(CatalogueKind.CARRIER)).hasSize(28);
        assertThatThrownBy(() -> editing.change(draft)).isInstanceOf(AccessDeniedException.class);
        signedIn.as(Role.CLERK);
        assertThatThrownBy(() -> editing.entries(CatalogueKind.CARRIER)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_promotion_gives_something() {
        var promotion = new Promotion(
                "spring",
                Trilingual.same("Spring"),
                null,
                null,
                null,
                null,
                "povo2",
                null,
                null,
                TODAY,
                TODAY.plusDays(30),
                new Provenance("the agency", TODAY, Confidence.HIGH, null));
        var typed = CatalogueDraft.of(promotion, null);

        assertRefusal("percent", "problem.catalogue.givesNothing", () -> editing.add(typed));
        editing.add(with(typed, values -> values.put("percent", 10)));

        assertThat(catalogue.promotions(TODAY, "povo2", null, "CARRIER_APP")).hasSize(1);
    }

    @Test
    void a_list_takes_so_many_parts() {
        var numbers = IntStream.rangeClosed(0, ListLimit.CATALOGUE_PARTS.most()).boxed();
        var channels = numbers.map(each -> "CHANNEL" + each).toList();

        assertRefusal(
                "channels",
                "problem.tooMany",
                () -> change(CatalogueKind.PLAN, "povo-3-30", values -> values.put("channels", channels)));
    }

    private List<String> steps(String carrier) {
        return catalogue.steps("CARRIER_WEB", carrier, SimForm.ESIM, Contract.PREPAID, Purpose.DATA, null).stream()
                .map(step -> step.text().en())
                .toList();
    }

    private void assertRefusedAcceptance(String path, String key, Map<String, Object> typed) {
        assertRefusal(
                path, key, () -> change(CatalogueKind.ACCEPTANCE, "povo2.CARRIER_APP", values -> values.putAll(typed)));
    }

    private void assertRefusedChange(String path, String key, String field, Object value) {
        var typed = draft(CatalogueKind.PLAN, "povo-3-30", values -> values.put(field, value));
        var stored = editing.draft(CatalogueKind.PLAN, "povo-3-30").orElseThrow();
        assertRefusal(path, key, () -> editing.change(typed.basedOn(stored.version())));
    }

    private static void assertRefusal(String field, String key, ThrowingCallable action) {
        assertThat(Refusals.refusalOf(action).key()).isEqualTo(key);
        assertThat(catchThrowableOfType(ProblemException.class, action).field()).isEqualTo(field);
    }

    private void change(CatalogueKind kind, String id, Consumer<Map<String, Object>> change) {
        editing.change(with(editing.draft(kind, id).orElseThrow(), change));
    }

    private CatalogueDraft draft(CatalogueKind kind, String like, Consumer<Map<String, Object>> change) {
        return with(editing.draft(kind, like).orElseThrow(), change).basedOn(null);
    }

    private static CatalogueDraft with(CatalogueDraft draft, Consumer<Map<String, Object>> change) {
        var values = new HashMap<>(draft.values());
        change.accept(values);
        return draft.saying(values);
    }
}
