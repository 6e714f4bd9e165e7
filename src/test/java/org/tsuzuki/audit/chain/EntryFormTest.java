package org.tsuzuki.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsuzuki.base.DomainChange;

/** The form over which hashes go is for good: whatever was stored must be found whole for ever. */
class EntryFormTest {

    private static final List<DomainChange.Field> FIELDS = List.of(
            new DomainChange.Field("name", "王 \"Li\"\n", "\u000F\\/😀"),
            new DomainChange.Field("phone", null, "03-5321-1111"));

    @Test
    void members_that_have_no_value_are_left_out() {
        assertThat(EntryForm.fields(FIELDS.subList(1, 2)))
                .isEqualTo("[{\"after\":\"03-5321-1111\",\"name\":\"phone\"}]");
        assertThat(EntryForm.fields(List.of())).isEqualTo("[]");
    }

    @Test
    void an_entry_has_the_hash_that_it_always_had() {
        var entry = new ChainEntry(
                4711,
                Instant.parse("2026-11-20T03:00:00.123456Z"),
                new ChainEntry.Author(new UUID(1, 2), "店 \"A\"", "OWNER", new UUID(3, 4), "127.0.0.1", "/cards"),
                new ChainEntry.Subject("card.changed", "s-1", "ラベル\t\u0001", null, new UUID(5, 6), null, 4710),
                new ChainEntry.Content(false, EntryForm.fields(FIELDS), "because \\"),
                ChainEntry.BEGINNING,
                "");

        assertThat(EntryForm.hash(EntryForm.canonical(entry)))
                .isEqualTo("0225040ff7a6948864c5c8c16c2bb047ab1a65b9321654d8d798e33a4e551bc8");
    }
}
