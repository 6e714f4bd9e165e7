package org.tsuzuki.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.tsuzuki.base.DomainChange;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {

    private static final JsonMapper OTHER = JsonMapper.shared();

    /** The string of RFC 8785, 3.2.2, and what it becomes in 3.2.3. */
    @Test
    void a_string_is_written_as_in_the_standard() {
        var text = new StringBuilder();

        CanonicalJson.string(text, "\u20ac$" + (char) 0x0F + "\nA'B\"\\\\\"/");

        assertThat(text).hasToString("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void members_that_have_no_value_are_left_out() {
        var fields = List.of(new DomainChange.Field("phone", null, "03-5321-1111"));

        assertThat(CanonicalJson.fields(fields)).isEqualTo("[{\"after\":\"03-5321-1111\",\"name\":\"phone\"}]");
        assertThat(CanonicalJson.fields(List.of())).isEqualTo("[]");
    }

    @Property
    void another_parser_reads_what_was_written(
            @ForAll @CharRange(from = '\0', to = '\uD7FF') @CharRange(from = '\uE000', to = '\uFFFF') String value) {
        var text =
                new CanonicalJson(new StringBuilder()).put("value", value).end().toString();

        assertThat(OTHER.readTree(text).path("value").asString()).isEqualTo(value);
    }
}
