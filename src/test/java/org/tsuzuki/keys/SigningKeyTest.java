package org.tsuzuki.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningKeyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    /** The test vectors of RFC 8032, 7.1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
                        + "|d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
                        + "|''"
                        + "|e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"
                        + "|3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
                        + "|72"
                        + "|92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
            })
    void public_key_and_signature_are_those_of_the_standard(
            String secret, String publicKey, String message, String signature) {
        var key = SigningKey.of(
                Key.of(Purpose.SIGNATURES, "00000001", DAY, HexFormat.of().parseHex(secret)));

        assertThat(HexFormat.of().formatHex(key.publicKey().bytes())).isEqualTo(publicKey);
        assertThat(HexFormat.of().formatHex(key.sign(HexFormat.of().parseHex(message))))
                .isEqualTo(signature);
        assertThat(key.publicKey()
                        .signed(HexFormat.of().parseHex(message), HexFormat.of().parseHex(signature)))
                .isTrue();
    }

    @Test
    void nothing_else_is_taken_for_signed() {
        var ring = KeyRing.fresh(DAY);
        var key = SigningKey.of(ring.newest(Purpose.SIGNATURES));
        var message = "checkpoint".getBytes(UTF_8);
        var signature = key.sign(message);

        assertThat(key.publicKey().signed("checkpoinT".getBytes(UTF_8), signature))
                .isFalse();
        signature[3] ^= 1;
        assertThat(key.publicKey().signed(message, signature)).isFalse();
        assertThat(key.publicKey().signed(message, new byte[3])).isFalse();
        var another = SigningKey.of(KeyRing.fresh(DAY).newest(Purpose.SIGNATURES));
        assertThat(another.publicKey().signed(message, key.sign(message))).isFalse();
    }

    @Test
    void old_public_keys_stay_known_and_the_newest_signs() {
        var ring = KeyRing.fresh(DAY);
        var signer = new Signer(ring.with(DAY, Purpose.SIGNATURES));

        assertThat(signer.publicKeys())
                .hasSize(2)
                .startsWith(SigningKey.of(ring.newest(Purpose.SIGNATURES)).publicKey());
        assertThat(signer.key().publicKey()).isEqualTo(signer.publicKeys().getLast());
    }

    @Test
    void what_is_no_key_is_refused() {
        assertThatThrownBy(() -> new PublicSigningKey("x", Base64.getEncoder().encodeToString(new byte[31])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes");
    }
}
