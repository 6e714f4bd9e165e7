package org.tsuzuki.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/**
 * What others check signatures with.
 *
 * @param id the name of the key in the key file
 * @param text its 32 bytes (RFC 8032, 5.1.2) in Base64
 */
public record PublicSigningKey(String id, String text) {

    private static final int BYTES = 32;

    public PublicSigningKey {
        if (bytes(text).length != BYTES) {
            throw new IllegalArgumentException("a public key of Ed25519 has 32 bytes, 44 characters in Base64");
        }
    }

    static PublicSigningKey of(String id, EdECPublicKey key) {
        var point = key.getPoint();
        var number = point.getY().toByteArray();
        var bytes = new byte[BYTES];
        for (var i = 0; i < Math.min(BYTES, number.length); i++) {
            bytes[i] = number[number.length - 1 - i];
        }
        if (point.isXOdd()) {
            bytes[BYTES - 1] |= (byte) 0x80;
        }
        return new PublicSigningKey(id, Base64.getEncoder().encodeToString(bytes));
    }

    public byte[] bytes() {
        return bytes(text);
    }

    /** Whether this key signed exactly these bytes. */
    public boolean signed(byte[] message, byte[] signature) {
        try {
            var check = Signature.getInstance(SigningKey.ALGORITHM);
            check.initVerify(KeyFactory.getInstance(SigningKey.ALGORITHM).generatePublic(point()));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException noSuchPointOrForm) {
            return false;
        }
    }

    private EdECPublicKeySpec point() {
        var bytes = bytes();
        var odd = (bytes[BYTES - 1] & 0x80) != 0;
        bytes[BYTES - 1] &= 0x7F;
        var number = new byte[BYTES];
        for (var i = 0; i < BYTES; i++) {
            number[i] = bytes[BYTES - 1 - i];
        }
        return new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, number)));
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
