package org.tsuzuki.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Trilingual;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the shipped catalogue calls things, and what a channel wants recorded. */
public final class Catalogued {

    private static final YAMLMapper YAML = new YAMLMapper();

    private Catalogued() {}

    public static Trilingual carrier(String id) {
        return name(row("carriers", id).get("name"));
    }

    static Trilingual plan(String id) {
        return name(row("plans", id).get("name"));
    }

    static Trilingual payment(String id) {
        return name(row("payment-methods", id).get("name"));
    }

    /** As a prepaid card has it. */
    static ChannelSheet channel(String id) {
        return channel(id, "PREPAID");
    }

    /** The first contract that a carrier makes. */
    static String contract(String carrier) {
        return row("carriers", carrier).get("contracts").get(0).asString();
    }

    static ChannelSheet channel(String id, String contract) {
        var channel = row("channels", id);
        return new ChannelSheet(
                name(channel.get("name")),
                StreamSupport.stream(channel.get("record").spliterator(), false)
                        .filter(field -> !field.has("contract")
                                || field.get("contract").asString().equals(contract))
                        .map(field -> new Field(
                                name(field.get("label")), field.get("type").asString()))
                        .toList());
    }

    private static Trilingual name(JsonNode node) {
        return node.isString()
                ? new Trilingual(node.asString(), node.asString(), node.asString())
                : new Trilingual(
                        node.get("zh").asString(),
                        node.get("ja").asString(),
                        node.get("en").asString());
    }

    private static JsonNode row(String file, String id) {
        try (var stream = Catalogued.class.getResourceAsStream("/reference/" + file + ".yaml")) {
            return StreamSupport.stream(YAML.readTree(stream).spliterator(), false)
                    .filter(row -> row.get("id").asString().equals(id))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A field that a channel wants recorded. */
    record Field(Trilingual label, String type) {

        /** No reference is taken twice without a supervisor. */
        private static final AtomicLong REFERENCE = new AtomicLong(System.nanoTime());

        void fillIn(RenewPage page, Language language) {
            var named = label.in(language);
            switch (type) {
                case "YES_NO", "MUST_BE_YES" -> page.answerYes(named);
                case "CHARGED_NUMBER" -> page.type(named, page.lastFour());
                case "CHARGED_AMOUNT", "VOUCHER_VALUE", "OWN_ICCID" -> {} // filled in
                default -> page.type(named, example());
            }
        }

        private String example() {
            return switch (type) {
                case "LAST4" -> "1234-5678-9012-3456";
                case "NUMBER" -> "3300";
                case "DATE" ->
                    LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(30).toString();
                case "REFERENCE" -> "R-20261120-" + REFERENCE.incrementAndGet();
                default -> "受付 Tanaka";
            };
        }
    }

    /** A channel as a clerk has to fill it in. */
    record ChannelSheet(Trilingual name, List<Field> fields) {

        void fillIn(RenewPage page, Language language) {
            fields.forEach(field -> field.fillIn(page, language));
        }
    }
}
