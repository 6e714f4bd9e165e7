package org.tsuzuki.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of 32 bytes.
 *
 * @param id names it beside what it has sealed; eight hexadecimal digits that say nothing of the key
 * @param secret its bytes in Base64
 */
public record Key(Purpose purpose, String id, LocalDate made, String secret) {

    static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");
    private static final String HMAC = "HmacSHA256";

    public Key {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the id of a key has eight hexadecimal digits");
        }
        var bytes = Base64.getDecoder().decode(secret);
        if (bytes.length != BYTES || !Base64.getEncoder().encodeToString(bytes).equals(secret)) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
    }

    static Key of(Purpose purpose, String id, LocalDate made, byte... bytes) {
        return new Key(purpose, id, made, Base64.getEncoder().encodeToString(bytes));
    }

    static Key make(Purpose purpose, LocalDate day) {
        var id = new byte[4];
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(id);
        RANDOM.nextBytes(bytes);
        return of(purpose, HexFormat.of().formatHex(id), day, bytes);
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(secret);
    }

    public SecretKey aes() {
        return new SecretKeySpec(bytes(), "AES");
    }

    /** HMAC-SHA-256 under this key. */
    public byte[] sign(String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes(), HMAC));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java", impossible);
        }
    }

    /** Shows whether two keys are the same without telling either. */
    String checkValue() {
        return HexFormat.of().formatHex(sign("tsuzuki key check"));
    }

    String name() {
        return purpose.word() + " " + id;
    }

    /** Never the bytes. */
    @Override
    public String toString() {
        return name();
    }
}
