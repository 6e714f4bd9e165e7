package org.tsuzuki.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.kinds.CardBrand;
import org.tsuzuki.catalogue.kinds.Credential;
import org.tsuzuki.catalogue.model.Acceptance;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.ChannelConditions;
import org.tsuzuki.catalogue.model.EsimReissue;
import org.tsuzuki.catalogue.model.Hotline;
import org.tsuzuki.catalogue.model.OpeningHours;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.catalogue.model.Provenance;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.catalogue.shape.Documents;

/**
 * The shipped catalogue says what the collected facts say, and nothing else. Each difference is named in
 * {@code differences.yaml} with its reason; one that is not named fails, and so does a name without a difference.
 */
class ReferenceComparisonTest {

    private static final String SEEN = "2026-11-21";
    private static final Pattern HOURS = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d).*");
    private static final Pattern NUMBER = Pattern.compile("[+#0-9][0-9-]*");
    private static final Map<String, String> BRANDS = Map.of(
            "Visa", "VISA",
            "Mastercard", "MASTERCARD",
            "JCB", "JCB",
            "American Express", "AMEX",
            "Amex", "AMEX",
            "Diners Club", "DINERS",
            "Diners", "DINERS",
            "Discover", "DISCOVER");

    private static final Map<String, Credential> DOCUMENTS = Map.ofEntries(
            Map.entry("Passport", Credential.PASSPORT),
            Map.entry("Residence card", Credential.RESIDENCE_CARD),
            Map.entry("Residence card (both sides)", Credential.RESIDENCE_CARD),
            Map.entry("Special permanent resident certificate", Credential.SPECIAL_PERMANENT_RESIDENT_CERTIFICATE),
            Map.entry("Diplomat ID", Credential.DIPLOMAT_CARD),
            Map.entry("Japanese driving licence", Credential.DRIVING_LICENCE),
            Map.entry("driving licence", Credential.DRIVING_LICENCE),
            Map.entry("My Number card", Credential.MY_NUMBER_CARD));

    private final Map<String, String> differences = new LinkedHashMap<>();

    @Test
    void K01_K05_K11_K15_every_difference_from_the_collected_facts_is_named_with_its_reason() {
        compareAcceptance();
        compareCarriers();
        comparePlans();
        compareChannels();
        compareHelpCases();

        var named = rows(file("differences.yaml")).stream()
                .collect(Collectors.toMap(row -> text(row, "at"), row -> text(row, "reason")));
        assertThat(named.values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
        var unnamed = new LinkedHashMap<>(differences);
        unnamed.keySet().removeAll(named.keySet());
        assertThat(unnamed).isEmpty();
        assertThat(without(named.keySet(), differences.keySet()))
                .as("named, but no longer there")
                .isEmpty();
    }

    private void compareAcceptance() {
        var file = map(file("acceptance.yaml"));
        var shipped = shelf(CatalogueKind.ACCEPTANCE, Acceptance.class);
        var ids = new LinkedHashSet<String>();
        for (var row : rows(file.get("rows"))) {
            var carrier = text(row, "carrier");
            var id = ("*".equals(carrier) ? "any" : carrier) + "." + text(row, "channel");
            ids.add(id);
            var at = "acceptance/" + id + "/";
            var own = shipped.get(id);
            if (own == null) {
                differ("acceptance/" + id, "there", null);
                continue;
            }
            differ(at + "carrier", "*".equals(carrier) ? null : carrier, own.carrierId());
            differ(
                    at + "channels",
                    Stream.concat(Stream.of(text(row, "channel")), texts(row, "same_for").stream())
                            .toList(),
                    own.channels());
            differ(at + "accepts", texts(row, "accepts"), own.accepts());
            differ(at + "list", text(row, "list"), own.list().name());
            differ(at + "refuses", texts(row, "refuses"), own.refuses());
            differ(
                    at + "lessCertain",
                    List.copyOf(map(row.get("means_confidence")).keySet()),
                    own.lessCertain());
            differ(at + "apps", texts(row, "apps"), own.apps());
            differ(at + "brands", brands(texts(row, "brands")), new TreeSet<>(names(own.brands())));
            differ(at + "anyPayer", row.get("any_payer"), own.anyPayer());
            differ(at + "closedToNew", row.get("closed_to_new"), own.closedToNew());
            differ(at + "fee", row.get("fee_jpy"), amount(own.fee()));
            differ(at + "largest", row.get("max_jpy"), amount(own.largest()));
            differ(at + "denominations", list(row.get("denominations_jpy")), amounts(own.denominations()));
            differ(at + "source", text(row, "source"), own.provenance().source());
            compareDates(at, row.get("asOf"), row.get("dated"), text(row, "confidence"), own.provenance());
            if (row.containsKey("notes")) {
                differ(at + "note", true, own.note() != null);
            }
        }
        without(shipped.keySet(), ids).forEach(id -> differ("acceptance/" + id, null, "there"));
        compareMethods(file);
    }

    private void compareMethods(Map<?, ?> file) {
        var shipped = Shipped.CATALOGUE.paymentMethods();
        var means = rows(file.get("means"));
        differ("payment-methods", ids(means), List.copyOf(new TreeSet<>(shipped.keySet())));
        var tender = rows(file.get("agency_tender")).stream()
                .filter(row -> Boolean.TRUE.equals(row.get("default_on")))
                .map(row -> text(row, "means"))
                .toList();
        differ(
                "payment-methods/counter",
                tender,
                shipped.values().stream()
                        .filter(method -> method.counter())
                        .map(method -> method.id())
                        .toList());
        for (var row : rows(file.get("agency_tender"))) {
            if (row.containsKey("source")) {
                var id = text(row, "means");
                var own = Objects.requireNonNull(shipped.get(id)).provenance();
                differ("payment-methods/" + id + "/source", text(row, "source"), own.source());
                compareDates(
                        "payment-methods/" + id + "/", row.get("asOf"), row.get("dated"), text(row, "confidence"), own);
            }
        }
    }

    private void compareCarriers() {
        var shipped = Shipped.CATALOGUE.carriers();
        var carriers = rows(map(file("carriers.yaml")).get("carriers"));
        differ("carriers", ids(carriers), List.copyOf(new TreeSet<>(shipped.keySet())));
        var none = texts(map(channelRow("HOTLINE").get("numbers")), "none");
        for (var row : carriers) {
            var own = shipped.get(text(row, "id"));
            if (own == null) {
                continue;
            }
            var at = "carriers/" + own.id() + "/";
            differ(
                    at + "status",
                    text(row, "status").replace("_2026", ""),
                    own.status().name());
            differ(at + "channels", texts(row, "channels"), own.channels());
            differ(at + "confirmFirst", texts(row, "confirm_first"), own.confirmFirst());
            differ(
                    at + "foreignCard",
                    Objects.requireNonNullElse(row.get("foreign_card"), "UNKNOWN"),
                    own.foreignCard().name());
            differ(at + "iccidPrefix", row.get("iccid_prefix"), own.iccidPrefix());
            differ(at + "serialFormat", row.get("serial_format"), own.serialFormat());
            differ(at + "app", row.get("app"), own.app());
            differ(at + "languages", row.get("languages") instanceof List<?> tags ? tags : List.of(), own.languages());
            differ(at + "denominations", list(row.get("denominations_jpy")), amounts(own.denominations()));
            differ(
                    at + "apn",
                    apn(map(row.get("apn"))),
                    own.apn() == null ? null : own.apn().toString());
            differ(
                    at + "source",
                    String.join(" ; ", texts(row, "sources")),
                    own.provenance().source());
            compareDates(at, row.get("as_of"), row.get("dated"), text(row, "confidence"), own.provenance());
            comparePin(at, row, own);
            compareHotline(at, row, own, none.contains(own.id()));
            compareReissue(at, row, own);
            differ(
                    at + "lossNote",
                    map(row.get("loss")).containsKey("web")
                            || map(row.get("hotline_loss")).containsKey("web"),
                    own.lossNote() != null);
            compareDocuments(at, row, own);
            compareHours(at, row, own);
            compareWorksAgain(at, own);
            compareBill(at, map(row.get("bill")), own);
        }
    }

    private void comparePin(String at, Map<?, ?> row, Carrier own) {
        var pin = map(row.get("pin"));
        var said = row.get("default_pin") == null ? pin.get("default") : row.get("default_pin");
        differ(at + "defaultPin", said != null && said.toString().matches("[0-9]{4}") ? said : null, own.defaultPin());
        differ(at + "puk", pin.isEmpty() ? null : "there", own.puk() == null ? null : "there");
    }

    private void compareHotline(String at, Map<?, ?> row, Carrier own, boolean none) {
        var said = map(row.get("hotline"));
        var loss = map(row.get("hotline_loss"));
        var support = map(row.get("support"));
        var contact = map(row.get("contact"));
        var hasNone = none || "none".equals(support.get("phone"));
        var hotline = own.hotline();
        if (said.isEmpty() && loss.isEmpty() && support.isEmpty() && contact.isEmpty() && !hasNone) {
            differ(at + "hotline", null, hotline == null ? null : "there");
            return;
        }
        if (hotline == null) {
            differ(at + "hotline", "there", null);
            return;
        }
        differ(at + "hotline/none", hasNone ? true : null, hotline.none());
        differ(at + "hotline/numbers", numbers(said, loss), numbers(hotline));
        differ(
                at + "hotline/hours",
                said.get("hours") == null ? null : "there",
                hotline.hours() == null ? null : "there");
        var block = Stream.of(said, support, contact)
                .filter(candidate -> candidate.containsKey("confidence"))
                .findFirst()
                .orElse(row);
        if (block != row && block.containsKey("source")) {
            differ(
                    at + "hotline/source",
                    block.get("source"),
                    hotline.provenance().source());
        }
        compareDates(
                at + "hotline/",
                block.get("as_of"),
                block.get("dated"),
                text(block, "confidence"),
                hotline.provenance());
    }

    private void compareReissue(String at, Map<?, ?> row, Carrier own) {
        var said = map(row.get("esim_reissue"));
        var reissue = own.esimReissue();
        if (said.isEmpty() || reissue == null) {
            differ(at + "esimReissue", said.isEmpty() ? null : "there", reissue == null ? null : fees(reissue));
            return;
        }
        var online = said.containsKey("online_fee_jpy") ? said.get("online_fee_jpy") : said.get("fee_jpy");
        differ(at + "esimReissue/fees", "%s/%s".formatted(online, said.get("shop_fee_jpy")), fees(reissue));
        differ(
                at + "esimReissue/open",
                said.get("open"),
                reissue.openFrom() == null ? null : reissue.openFrom() + "-" + reissue.openUntil());
        differ(
                at + "esimReissue/source",
                said.get("source"),
                reissue.provenance().source());
        compareDates(
                at + "esimReissue/",
                said.get("as_of"),
                said.get("dated"),
                text(said, "confidence"),
                reissue.provenance());
    }

    private static String fees(EsimReissue reissue) {
        return Boolean.FALSE.equals(reissue.possible())
                ? "not possible"
                : "%s/%s".formatted(amount(reissue.onlineFee()), amount(reissue.shopFee()));
    }

    /** One document of the list is enough, never all of them. */
    private void compareDocuments(String at, Map<?, ?> row, Carrier own) {
        var said = Stream.concat(texts(row, "id_needed").stream(), texts(row, "id_japanese").stream())
                .map(DOCUMENTS::get)
                .filter(Objects::nonNull)
                .map(Credential::name)
                .collect(Collectors.toCollection(TreeSet::new));
        var shipped = own.conditions().values().stream()
                .flatMap(conditions -> conditions.documentsAny().stream())
                .map(Credential::name)
                .collect(Collectors.toCollection(TreeSet::new));
        differ(at + "documentsAny", said, shipped);
        own.conditions().forEach((channel, conditions) -> {
            differ(at + channel + "/documentsAll", List.of(), names(conditions.documentsAll()));
            differ(at + channel + "/documentsSometimes", List.of(), names(conditions.documentsSometimes()));
        });
    }

    /** What only experience tells; promised hours and days are reckoned with. */
    private void compareWorksAgain(String at, Carrier own) {
        var said = rows(map(file("acceptance.yaml")).get("rows")).stream()
                .filter(row -> own.id().equals(row.get("carrier")))
                .filter(row -> "low".equals(map(row.get("lead")).get("confidence")))
                .filter(row -> map(row.get("lead")).containsKey("reconnect"))
                .map(row -> text(row, "channel"))
                .collect(Collectors.toCollection(TreeSet::new));
        var shipped = own.conditions().entrySet().stream()
                .filter(conditions -> conditions.getValue().worksAgain() != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        differ(at + "worksAgain", said, shipped);
    }

    private void compareHours(String at, Map<?, ?> row, Carrier own) {
        var anyHour = new LinkedHashMap<String, List<String>>();
        var said = new LinkedHashMap<String, String>();
        hours(map(row.get("hotline")).get("hours")).ifPresent(open -> said.put("HOTLINE", open));
        for (var taken : rows(map(file("acceptance.yaml")).get("rows"))) {
            if (own.id().equals(taken.get("carrier"))) {
                hours(map(taken.get("lead")).get("open")).ifPresent(open -> said.put(text(taken, "channel"), open));
                if (String.valueOf(map(taken.get("lead")).get("open")).contains("store number and Pay-easy: 24 h")) {
                    anyHour.put(text(taken, "channel"), List.of("CASH", "PAY_EASY"));
                }
            }
        }
        var channels = new LinkedHashSet<>(said.keySet());
        channels.addAll(own.conditions().keySet());
        for (var channel : channels) {
            var conditions = own.conditions().getOrDefault(channel, ChannelConditions.NONE);
            differ(at + channel + "/openingHours", said.get(channel), open(conditions.openingHours()));
            differ(at + channel + "/anyHour", anyHour.getOrDefault(channel, List.of()), conditions.anyHour());
        }
    }

    private void compareBill(String at, Map<?, ?> bill, Carrier own) {
        var shipped = own.conditions().values().stream()
                .filter(conditions -> conditions.billFromDay() != null)
                .map(conditions -> "%s-%s +%s"
                        .formatted(conditions.billFromDay(), conditions.billUntilDay(), amount(conditions.lateFee())))
                .toList();
        var said = bill.isEmpty()
                ? List.of()
                : List.of("%s-%s +%s"
                        .formatted(bill.get("pay_from_day"), bill.get("pay_until_day"), bill.get("late_fee_jpy")));
        differ(at + "bill", said, shipped);
        var fixed = own.conditions().values().stream()
                .map(ChannelConditions::methodFixedFromDay)
                .filter(Objects::nonNull)
                .toList();
        var saidFixed = bill.get("no_change_from_day");
        differ(at + "bill/methodFixedFromDay", saidFixed == null ? List.of() : List.of(saidFixed), fixed);
    }

    private void comparePlans() {
        var shipped = Shipped.CATALOGUE.plans();
        var ids = new LinkedHashSet<String>();
        for (var row : rows(map(file("plans.yaml")).get("plans"))) {
            var id = text(row, "id");
            ids.add(id);
            var own = shipped.get(id);
            if (own == null) {
                differ("plans/" + id, "there", null);
                continue;
            }
            comparePlan("plans/" + id + "/", row, own);
        }
        without(shipped.keySet(), ids).forEach(id -> differ("plans/" + id, null, "there"));
    }

    private void comparePlan(String at, Map<?, ?> row, Plan own) {
        differ(at + "carrier", text(row, "carrier"), own.carrierId());
        differ(at + "kind", text(row, "kind"), own.kind().name());
        differ(
                at + "price",
                row.get("price_jpy"),
                amount(own.priceOn(LocalDate.parse(SEEN)).orElse(null)));
        differ(
                at + "priceUntil",
                null,
                own.prices().getFirst().to() == null
                        ? null
                        : own.prices().getFirst().to().toString());
        differ(at + "setupFee", row.get("setup_fee_jpy"), amount(own.setupFee()));
        differ(
                at + "tax",
                text(row, "tax_kind").replace("_INCLUDED", ""),
                own.taxKind().name());
        differ(
                at + "data",
                row.get("data_gb") == null ? null : row.get("data_gb").toString(),
                own.data());
        var validity = new LinkedHashMap<Object, Object>(map(row.get("validity")));
        differ(at + "rule", validity.remove("rule"), own.validity().rule());
        differ(at + "settings", validity, own.validity().params());
        differ(at + "channels", texts(row, "renew_by"), own.channels());
        differ(
                at + "lineAfterEnd",
                text(row, "line_after_end"),
                own.lineAfterEnd().name());
        differ(at + "afterEndChannels", texts(row, "after_end_channel"), own.afterEndChannels());
        differ(at + "askHoursBefore", row.get("lead_time_hours"), own.askHoursBefore());
        differ(at + "refundable", text(row, "refundable"), own.refundable().name());
        differ(at + "refundNote", row.containsKey("refund_note"), own.refundNote() != null);
        differ(at + "source", text(row, "source"), own.provenance().source());
        compareDates(at, row.get("as_of"), row.get("dated"), text(row, "confidence"), own.provenance());
    }

    private void compareChannels() {
        var shipped = Shipped.CATALOGUE.channels();
        var channels = rows(map(file("channels.yaml")).get("channels"));
        differ("channels", ids(channels), List.copyOf(new TreeSet<>(shipped.keySet())));
        for (var row : channels) {
            var own = shipped.get(text(row, "id"));
            if (own == null) {
                continue;
            }
            var at = "channels/" + own.id() + "/";
            differ(at + "confirmFirst", Boolean.TRUE.equals(row.get("confirm_first")), own.confirmFirst());
            compareDates(at, row.get("as_of"), row.get("dated"), text(row, "confidence"), own.provenance());
            differ(at + "documentsSometimes", List.of(), names(own.conditions().documentsSometimes()));
            differ(at + "openingHours", null, open(own.conditions().openingHours()));
            differ(at + "brands", List.of(), names(own.conditions().brands()));
            differ(at + "somePlacesOnly", List.of(), own.conditions().somePlacesOnly());
        }
    }

    private void compareHelpCases() {
        var shipped = Shipped.CATALOGUE.helpCases();
        var ids = new LinkedHashSet<String>();
        for (var row : rows(map(file("help-cases.yaml")).get("cases"))) {
            var id = text(row, "id");
            ids.add(id);
            var own = shipped.get(id);
            if (own == null) {
                differ("help-cases/" + id, "there", null);
                continue;
            }
            var at = "help-cases/" + id + "/";
            differ(at + "ask", list(row.get("ask")).size(), own.ask().size());
            differ(at + "act", list(row.get("do")).size(), own.act().size());
            differ(at + "avoid", list(row.get("dont")).size(), own.avoid().size());
            differ(at + "source", text(row, "source"), own.provenance().source());
            compareDates(at, row.get("as_of"), row.get("dated"), text(row, "confidence"), own.provenance());
        }
        without(shipped.keySet(), ids).forEach(id -> differ("help-cases/" + id, null, "there"));
    }

    private void compareDates(
            String at, @Nullable Object asOf, @Nullable Object dated, String confidence, Provenance own) {
        differ(
                at + "asOf",
                asOf == null ? null : asOf.toString(),
                own.asOf() == null ? null : own.asOf().toString());
        differ(at + "dated", asOf == null ? age(dated) : null, own.dated());
        differ(at + "seen", SEEN, String.valueOf(own.seen()));
        differ(
                at + "confidence",
                confidence.toUpperCase(Locale.ROOT),
                own.confidence().name());
    }

    private void differ(String at, @Nullable Object said, @Nullable Object shipped) {
        if (!Objects.equals(said, shipped)) {
            differences.put(at, said + " -> " + shipped);
        }
    }

    /** What is known of an undated source: nothing, a day after which it was written, or a span. */
    private static @Nullable String age(@Nullable Object dated) {
        if (dated == null || dated.toString().matches("undated(, old)?")) {
            return null;
        }
        return dated.toString().replaceFirst("^after (.*)$", "$1 –").replace(" to ", " – ");
    }

    private static List<String> numbers(Map<?, ?> said, Map<?, ?> loss) {
        return Stream.of(
                        said.get("from_own_line"),
                        said.get("from_other_lines"),
                        loss.get("from_own_line"),
                        loss.get("from_other_lines"),
                        loss.get("from_abroad"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(number -> NUMBER.matcher(number).matches())
                .toList();
    }

    private static List<String> numbers(Hotline hotline) {
        return Stream.of(
                        hotline.fromOwnLine(),
                        hotline.fromOtherLines(),
                        hotline.lossFromOwnLine(),
                        hotline.lossFromOtherLines(),
                        hotline.fromAbroad())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Optional<String> hours(@Nullable Object said) {
        return Optional.ofNullable(said)
                .map(Object::toString)
                .map(HOURS::matcher)
                .filter(Matcher::matches)
                .map(open -> open.group(1) + "-" + open.group(2));
    }

    private static @Nullable String open(Map<DayOfWeek, OpeningHours> week) {
        var hours = week.values().stream()
                .map(day -> day.from() + "-" + day.until())
                .distinct()
                .collect(Collectors.joining(", "));
        return week.isEmpty() ? null : week.size() == 7 ? hours : hours + " on " + week.keySet();
    }

    private static @Nullable String apn(Map<?, ?> said) {
        return said.isEmpty()
                ? null
                : "Apn[apn=%s, user=%s, password=%s, auth=%s]"
                        .formatted(said.get("apn"), said.get("user"), said.get("password"), said.get("auth"));
    }

    private static Set<String> brands(List<String> said) {
        return said.stream()
                .map(brand -> CardBrand.valueOf(Objects.requireNonNull(BRANDS.get(brand), brand))
                        .name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).toList();
    }

    private static @Nullable Object amount(@Nullable Yen yen) {
        return yen == null ? null : Math.toIntExact(yen.amount());
    }

    private static List<Object> amounts(List<Yen> yen) {
        return yen.stream().map(ReferenceComparisonTest::amount).collect(Collectors.toList());
    }

    private static Map<?, ?> channelRow(String id) {
        return rows(map(file("channels.yaml")).get("channels")).stream()
                .filter(row -> id.equals(row.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static <T> Map<String, T> shelf(CatalogueKind kind, Class<T> type) {
        return ShippedCatalogue.rows(kind).stream()
                .collect(Collectors.toMap(row -> row.id(), type::cast, (first, second) -> first, LinkedHashMap::new));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static List<String> ids(List<Map<?, ?>> rows) {
        return rows.stream().map(row -> text(row, "id")).sorted().toList();
    }

    private static String text(Map<?, ?> row, String name) {
        return Objects.requireNonNull(row.get(name), () -> name + " of " + row).toString();
    }

    private static List<String> texts(Map<?, ?> row, String name) {
        return list(row.get(name)).stream().map(String::valueOf).toList();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<Map<?, ?>> rows(@Nullable Object value) {
        return list(value).stream().<Map<?, ?>>map(ReferenceComparisonTest::map).toList();
    }

    private static @Nullable Object file(String name) {
        try (var stream = ReferenceComparisonTest.class.getResourceAsStream("/collected/" + name)) {
            return Documents.yamlValues(Objects.requireNonNull(stream, name).readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
