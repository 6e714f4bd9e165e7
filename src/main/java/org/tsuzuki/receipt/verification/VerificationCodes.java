package org.tsuzuki.receipt.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.PublicAddress;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.keys.Key;
import org.tsuzuki.keys.KeyRing;
import org.tsuzuki.keys.Purpose;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.receipt.document.VerificationCode;

/**
 * Signs receipts: HMAC-SHA256 over number, time and total, cut to 80 bits, which no one guesses through a web page. The
 * newest key signs; what an older one has signed stays genuine.
 */
@Component
public class VerificationCodes {

    /** Crockford's digits, without the letters that are read as others. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;
    private static final Pattern TYPED =
            Pattern.compile("([A-Z0-9]{1,4}-[0-9]{4}-[0-9]{6,9})-((?:[0-9A-Z]-?){" + (LENGTH - 1) + "}[0-9A-Z])");

    private final KeyRing keys;
    private final PublicAddress address;

    VerificationCodes(KeyRing keys, PublicAddress address) {
        this.keys = keys;
        this.address = address;
    }

    public VerificationCode of(ReceiptContent receipt) {
        var text = receipt.number() + "-"
                + sign(receipt, keys.newest(Purpose.RECEIPTS)).replaceAll("(.{4})(?=.)", "$1-");
        return new VerificationCode(text, address.link("/check/" + text).orElse(null));
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
        var typed = code.signature().getBytes(StandardCharsets.UTF_8);
        return keys.all(Purpose.RECEIPTS).stream()
                .map(key -> sign(receipt, key).getBytes(StandardCharsets.US_ASCII))
                .anyMatch(signed -> MessageDigest.isEqual(signed, typed));
    }

    /** A code that was read but not checked. */
    record TypedCode(ReceiptNumber number, String signature) {}

    private static String sign(ReceiptContent receipt, Key key) {
        var signed = "tsuzuki receipt\n" + receipt.number() + "\n"
                + receipt.issuedAt().getEpochSecond() + "\n" + receipt.total().amount();
        return digits(key.sign(signed));
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
