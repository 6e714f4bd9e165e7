package org.tsuzuki.audit.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256 in GCM: twelve random bytes, then what they hide. It opens only for what it was sealed for. */
final class Sealed {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealed() {}

    static byte[] seal(SecretKey key, String what, byte[] clear) throws GeneralSecurityException {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(what.getBytes(UTF_8));
        var hidden = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(clear.length));
        cipher.doFinal(clear, 0, clear.length, hidden, NONCE);
        return hidden;
    }

    static byte[] open(SecretKey key, String what, byte[] sealed) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
        cipher.updateAAD(what.getBytes(UTF_8));
        return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
    }
}
