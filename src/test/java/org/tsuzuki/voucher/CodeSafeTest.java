package org.tsuzuki.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsuzuki.Refusals.refusalOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsuzuki.base.Problem;

class CodeSafeTest {

    private static final VoucherCode CODE = new VoucherCode("1234567890123456");
    private final VoucherId voucher = VoucherId.next();

    @TempDir
    private Path data;

    @Test
    void the_keys_are_made_once_and_only_their_owner_can_read_them() throws IOException {
        var first = new VoucherKeys(data);
        var file = data.resolve(VoucherKeys.FILE);
        var written = Files.readString(file);

        var again = new VoucherKeys(data);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(again.current()).isEqualTo(first.current());
        assertThat(file).hasContent(written);
        assertThat(data).isDirectoryContaining("glob:**/" + VoucherKeys.FILE);
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_key_file_that_others_can_read_is_closed_to_them() throws IOException {
        new VoucherKeys(data);
        var file = data.resolve(VoucherKeys.FILE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        new VoucherKeys(data);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_broken_key_file_stops_the_desk_instead_of_being_replaced() throws IOException {
        Files.writeString(data.resolve(VoucherKeys.FILE), "fingerprint short\n");

        assertThatThrownBy(() -> new VoucherKeys(data))
                .isInstanceOfAny(UncheckedIOException.class, IllegalArgumentException.class);
    }

    @Test
    void what_is_sealed_opens_again_and_never_looks_the_same() {
        var safe = new CodeSafe(new VoucherKeys(data));

        var one = safe.seal(voucher, CODE);
        var other = safe.seal(voucher, CODE);

        assertThat(safe.open(voucher, one)).isEqualTo(CODE);
        assertThat(one.text()).isNotEqualTo(other.text()).doesNotContain(CODE.value());
        assertThat(Base64.getDecoder().decode(one.text())).hasSize(12 + 16 + 16);
    }

    @Test
    void a_new_key_encrypts_and_the_old_one_still_opens() throws IOException {
        var before = new CodeSafe(new VoucherKeys(data));
        var old = before.seal(voucher, CODE);
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        Files.writeString(data.resolve(VoucherKeys.FILE), "second " + key + "\n", StandardOpenOption.APPEND);

        var after = new CodeSafe(new VoucherKeys(data));

        assertThat(after.open(voucher, old)).isEqualTo(CODE);
        assertThat(after.seal(voucher, CODE).keyId()).isEqualTo("second");
        assertThat(after.fingerprint(CODE)).isEqualTo(before.fingerprint(CODE));
    }

    @Test
    void another_voucher_or_one_flipped_bit_is_refused() {
        var safe = new CodeSafe(new VoucherKeys(data));
        var sealed = safe.seal(voucher, CODE);
        var bytes = Base64.getDecoder().decode(sealed.text());
        bytes[20] ^= 1;
        var flipped = new SealedCode(Base64.getEncoder().encodeToString(bytes), sealed.keyId());

        assertThat(refusalOf(() -> safe.open(VoucherId.next(), sealed)))
                .isEqualTo(Problem.of("problem.voucher.tampered"));
        assertThat(refusalOf(() -> safe.open(voucher, flipped))).isEqualTo(Problem.of("problem.voucher.tampered"));
        assertThat(refusalOf(() -> safe.open(voucher, new SealedCode("xx", sealed.keyId()))))
                .isEqualTo(Problem.of("problem.voucher.tampered"));
        assertThat(refusalOf(() -> safe.open(voucher, new SealedCode(sealed.text(), "lost"))))
                .isEqualTo(Problem.of("problem.voucher.keyMissing"));
    }

    @Test
    void a_fingerprint_knows_the_code_in_either_case_and_needs_the_key(@TempDir Path elsewhere) {
        var safe = new CodeSafe(new VoucherKeys(data));
        var small = new VoucherCode("abcd1234efgh");
        var capital = new VoucherCode("ABCD1234EFGH");

        assertThat(safe.fingerprint(small)).isEqualTo(safe.fingerprint(capital)).hasSize(64);
        assertThat(new CodeSafe(new VoucherKeys(elsewhere)).fingerprint(small)).isNotEqualTo(safe.fingerprint(small));
    }
}
