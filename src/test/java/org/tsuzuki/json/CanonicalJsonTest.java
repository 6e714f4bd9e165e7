package org.tsuzuki.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {

    private static final JsonMapper OTHER = JsonMapper.shared();

    /** The example of RFC 8785, 3.2.3: the order is that of UTF-16 units, not of code points. */
    @Test
    void names_stand_in_the_order_of_the_rfc() {
        var document = new LinkedHashMap<String, Object>();
        for (var name : List.of("€", "\r", "\uFB33", "1", "😀", "\u0080", "ö")) {
            document.put(name, 1);
        }

        assertThat(text(document)).isEqualTo("{\"\\r\":1,\"1\":1,\"\u0080\":1,\"ö\":1,\"€\":1,\"😀\":1,\"\uFB33\":1}");
    }

    @Test
    void only_what_has_to_be_is_escaped() {
        assertThat(text(Map.of("a", "€$\u000F\nA'B\"\\\\\"/\u007F")))
                .isEqualTo("{\"a\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007F\"}");
        assertThat(text(Map.of("list", List.of(1, -2L, true, List.of(), Map.of()))))
                .isEqualTo("{\"list\":[1,-2,true,[],{}]}");
    }

    @Test
    void a_number_that_some_language_would_round_is_refused() {
        assertThat(text(Map.of("a", (1L << 53) - 1))).isEqualTo("{\"a\":9007199254740991}");
        assertThatThrownBy(() -> text(Map.of("a", 1L << 53))).isInstanceOf(IllegalArgumentException.class);
    }

    /** The string of RFC 8785, 3.2.2, and what it becomes in 3.2.3. */
    @Test
    void a_string_is_written_as_in_the_standard() {
        var text = new StringBuilder();

        CanonicalJson.string(text, "\u20ac$" + (char) 0x0F + "\nA'B\"\\\\\"/");

        assertThat(text).hasToString("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Property
    void another_parser_reads_what_was_written(
            @ForAll @CharRange(from = '\0', to = '\uD7FF') @CharRange(from = '\uE000', to = '\uFFFF') String value) {
        var text =
                new CanonicalJson(new StringBuilder()).put("value", value).end().toString();

        assertThat(OTHER.readTree(text).path("value").asString()).isEqualTo(value);
        assertThat(text(Map.of("value", value))).isEqualTo(text);
    }

    private static String text(Map<String, ?> document) {
        return new String(CanonicalJson.bytes(document), StandardCharsets.UTF_8);
    }
}
