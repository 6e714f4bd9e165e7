package org.tsuzuki.voucher.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.keys.Key;
import org.tsuzuki.keys.KeyRing;
import org.tsuzuki.keys.Purpose;
import org.tsuzuki.voucher.SealedCode;
import org.tsuzuki.voucher.VoucherCode;
import org.tsuzuki.voucher.VoucherId;

/** Encrypts codes with AES-256-GCM, each under a nonce of its own and bound to its voucher, and opens them again. */
@Component
class CodeSafe {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    CodeSafe(KeyRing keys) {
        this.keys = keys;
    }

    SealedCode seal(VoucherId voucher, VoucherCode code) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var key = keys.newest(Purpose.VOUCHERS);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, voucher);
            var hidden = cipher.doFinal(code.value().getBytes(UTF_8));
            var both =
                    ByteBuffer.allocate(NONCE_BYTES + hidden.length).put(nonce).put(hidden);
            return new SealedCode(Base64.getEncoder().encodeToString(both.array()), key.id());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is part of every Java", impossible);
        }
    }

    /** @throws ProblemException when the key is missing, or when what is stored is not what was sealed for the voucher */
    VoucherCode open(VoucherId voucher, SealedCode sealed) {
        var key = keys.find(Purpose.VOUCHERS, sealed.keyId())
                .orElseThrow(() -> ProblemException.of("problem.voucher.keyMissing"));
        try {
            var both = Base64.getDecoder().decode(sealed.text());
            var nonce = new byte[NONCE_BYTES];
            var hidden = ByteBuffer.wrap(both).get(nonce).slice();
            var plain = new byte[hidden.remaining()];
            var length = cipher(Cipher.DECRYPT_MODE, key, nonce, voucher).doFinal(hidden, ByteBuffer.wrap(plain));
            return new VoucherCode(new String(plain, 0, length, UTF_8));
        } catch (GeneralSecurityException | RuntimeException tampered) {
            throw ProblemException.of("problem.voucher.tampered");
        }
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, VoucherId voucher) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.aes(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("voucher.code:" + voucher).getBytes(UTF_8));
        return cipher;
    }

    /** The same for the same code and nothing else can be learnt from it; 64 hexadecimal digits. */
    String fingerprint(VoucherCode code) {
        return HexFormat.of().formatHex(keys.newest(Purpose.FINGERPRINT).sign(code.canonical()));
    }

    Set<String> keyIds() {
        return keys.all(Purpose.VOUCHERS).stream().map(Key::id).collect(Collectors.toSet());
    }
}
