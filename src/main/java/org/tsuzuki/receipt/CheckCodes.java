package org.tsuzuki.receipt;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.PublicAddress;
import org.tsuzuki.base.TypedText;

/** Signs receipts: HMAC-SHA256 over number, time and total, cut to 80 bits, which no one guesses through a web page. */
@Component
public class CheckCodes {

    /** Crockford's digits, without the letters that are read as others. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;
    private static final Pattern TYPED =
            Pattern.compile("([A-Z0-9]{1,4}-[0-9]{4}-[0-9]{6,9})-((?:[0-9A-Z]-?){" + (LENGTH - 1) + "}[0-9A-Z])");

    private final CheckKey key;
    private final PublicAddress address;

    CheckCodes(CheckKey key, PublicAddress address) {
        this.key = key;
        this.address = address;
    }

    public CheckCode of(ReceiptContent receipt) {
        var text = receipt.number() + "-" + sign(receipt).replaceAll("(.{4})(?=.)", "$1-");
        return new CheckCode(text, address.link("/check/" + text).orElse(null));
    }

    /** The number and the signature of a code as people type it; empty when it cannot be one. */
    static Optional<TypedCode> read(String typed) {
        var matcher = TYPED.matcher(
                TypedText.foldNumber(typed).toUpperCase(Locale.ROOT).replaceAll("\\s+", "-"));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var signature = matcher.group(2)
                .replace("-", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return ReceiptNumber.read(matcher.group(1)).map(number -> new TypedCode(number, signature));
    }

    boolean matches(ReceiptContent receipt, TypedCode code) {
        return MessageDigest.isEqual(
                sign(receipt).getBytes(StandardCharsets.US_ASCII),
                code.signature().getBytes(StandardCharsets.UTF_8));
    }

    /** A code that was read but not checked. */
    record TypedCode(ReceiptNumber number, String signature) {}

    private String sign(ReceiptContent receipt) {
        var signed = "tsuzuki receipt\n" + receipt.number() + "\n"
                + receipt.issuedAt().getEpochSecond() + "\n" + receipt.total().amount();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key.get());
            return digits(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The first 80 bits, five for each digit. */
    private static String digits(byte[] mac) {
        var text = new StringBuilder();
        for (var bit = 0; text.length() < LENGTH; bit += 5) {
            var two = (mac[bit / 8] & 0xFF) << 8 | (mac[bit / 8 + 1] & 0xFF);
            text.append(DIGITS.charAt(two >> (11 - bit % 8) & 31));
        }
        return text.toString();
    }
}
