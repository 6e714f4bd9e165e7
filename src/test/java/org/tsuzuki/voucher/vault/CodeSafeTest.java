package org.tsuzuki.voucher.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsuzuki.base.Problem;
import org.tsuzuki.keys.KeyRing;
import org.tsuzuki.keys.Purpose;
import org.tsuzuki.voucher.SealedCode;
import org.tsuzuki.voucher.VoucherCode;
import org.tsuzuki.voucher.VoucherId;

class CodeSafeTest {

    private static final VoucherCode CODE = new VoucherCode("1234567890123456");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private final VoucherId voucher = VoucherId.next();

    private final KeyRing keys = KeyRing.fresh(DAY);

    @Test
    void S08_what_is_sealed_opens_again_and_never_looks_the_same() {
        var safe = new CodeSafe(keys);

        var one = safe.seal(voucher, CODE);
        var other = safe.seal(voucher, CODE);

        assertThat(safe.open(voucher, one)).isEqualTo(CODE);
        assertThat(one.text()).isNotEqualTo(other.text()).doesNotContain(CODE.value());
        assertThat(Base64.getDecoder().decode(one.text())).hasSize(12 + 16 + 16);
    }

    @Test
    void a_new_key_encrypts_and_the_old_one_still_opens() {
        var before = new CodeSafe(keys);
        var old = before.seal(voucher, CODE);
        var added = KeyRing.fresh(DAY).newest(Purpose.VOUCHERS);

        var after = new CodeSafe(new KeyRing(
                Stream.concat(keys.keys().stream(), Stream.of(added)).toList()));

        assertThat(after.open(voucher, old)).isEqualTo(CODE);
        assertThat(after.seal(voucher, CODE).keyId()).isEqualTo(added.id());
        assertThat(after.fingerprint(CODE)).isEqualTo(before.fingerprint(CODE));
    }

    @Test
    void S08_another_voucher_or_one_flipped_bit_is_refused() {
        var safe = new CodeSafe(keys);
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
    void S09_a_fingerprint_knows_the_code_in_either_case_and_needs_the_key() {
        var safe = new CodeSafe(keys);
        var small = new VoucherCode("abcd1234efgh");
        var capital = new VoucherCode("ABCD1234EFGH");

        assertThat(safe.fingerprint(small)).isEqualTo(safe.fingerprint(capital)).hasSize(64);
        assertThat(new CodeSafe(KeyRing.fresh(DAY)).fingerprint(small)).isNotEqualTo(safe.fingerprint(small));
    }
}
