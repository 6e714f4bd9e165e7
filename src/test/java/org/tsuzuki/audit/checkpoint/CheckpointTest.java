package org.tsuzuki.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.audit.chain.EntryForm;
import org.tsuzuki.keys.PublicSigningKey;
import org.tsuzuki.keys.SigningKey;
import org.tsuzuki.keys.TestKeys;

class CheckpointTest {

    private static final Checkpoint CHECKPOINT = new Checkpoint(
            Checkpoint.origin("0123456789abcdef" + "0".repeat(48)),
            1_234,
            Base64.getEncoder().encodeToString(EntryForm.sha256().digest()),
            EntryForm.hash("the last one"),
            Instant.parse("2026-11-20T03:00:00.123456Z"));

    private final SigningKey key = TestKeys.signing();
    private final List<PublicSigningKey> keys = List.of(key.publicKey());

    @Test
    void what_was_signed_is_read_again() {
        assertThat(Checkpoint.read(CHECKPOINT.sign(key), keys)).isEqualTo(CHECKPOINT);
    }

    @Test
    void its_text_begins_as_the_standard_wants_it_and_ends_with_the_signature() {
        assertThat(CHECKPOINT.sign(key).split("\n"))
                .hasSize(7)
                .startsWith("tsuzuki/audit/0123456789abcdef", "1234", CHECKPOINT.root())
                .satisfies(lines -> assertThat(lines[5]).isEmpty())
                .satisfies(lines -> assertThat(lines[6])
                        .startsWith("\u2014 tsuzuki-" + key.publicKey().id() + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "03:00", "tsuzuki/audit", "head "})
    void whatever_is_changed_in_it_is_noticed(String part) {
        var forged = CHECKPOINT.sign(key).replace(part, part.replaceFirst("[0-9a-z]", "9"));

        assertThatThrownBy(() -> Checkpoint.read(forged, keys)).hasMessageContaining("not signed by this desk");
    }

    @Test
    void the_word_of_another_desk_is_not_taken() {
        var note = CHECKPOINT.sign(TestKeys.signing());

        assertThatThrownBy(() -> Checkpoint.read(note, keys)).hasMessageContaining("not signed by this desk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "hello\n\n\u2014 name", "\n\u2014 a b", "a\n\n\u2014 name AAAA"})
    void what_is_no_note_is_told_in_words(String text) {
        assertThatThrownBy(() -> Checkpoint.read(text, keys)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_note_that_came_through_a_mail_is_still_the_same() {
        var mailed = CHECKPOINT.sign(key).replace("\n", "\r\n") + "\r\n\r\n";

        assertThat(Checkpoint.read(mailed, keys)).isEqualTo(CHECKPOINT);
    }

    @Test
    void a_key_is_handed_out_and_read_again() {
        var text = Checkpoint.verifierKey(key.publicKey());

        assertThat(Checkpoint.readVerifierKey(" " + text + "\n")).isEqualTo(key.publicKey());
        assertThatThrownBy(() -> Checkpoint.readVerifierKey(text.replace("+", "-")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Checkpoint.readVerifierKey(text.substring(0, text.length() - 4) + "AAA="))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
