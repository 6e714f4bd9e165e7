package org.tsuzuki.voucher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.KeyFile;

/**
 * The keys of the vault, in a file beside the database that its owner alone can read. Each line is an id and 32 bytes:
 * the first line keys the fingerprints, the last one encrypts, and all of them decrypt. A new line is a new key.
 */
@Component
class VoucherKeys {

    static final String FILE = "voucher.keys";
    private static final String FINGERPRINT = "fingerprint";
    private static final int BYTES = 32;

    private final KeyFile file;
    private final Map<String, byte[]> keys;

    VoucherKeys(@Value("${tsuzuki.data}") Path data) {
        this.file = new KeyFile(data.resolve(FILE));
        try {
            if (!file.exists()) {
                create();
            }
            file.guard();
            this.keys = read();
        } catch (IOException failure) {
            throw new UncheckedIOException("The keys of the voucher vault cannot be read: " + file.path(), failure);
        }
    }

    private void create() throws IOException {
        var random = new SecureRandom();
        var id = new byte[4];
        random.nextBytes(id);
        file.create(line(FINGERPRINT, random) + line(HexFormat.of().formatHex(id), random));
    }

    private static String line(String id, SecureRandom random) {
        var key = new byte[BYTES];
        random.nextBytes(key);
        return id + " " + Base64.getEncoder().encodeToString(key) + "\n";
    }

    private Map<String, byte[]> read() throws IOException {
        var found = new LinkedHashMap<String, byte[]>();
        for (var line : Files.readAllLines(file.path())) {
            var parts = line.strip().split(" ");
            if (parts.length == 2) {
                found.put(parts[0], Base64.getDecoder().decode(parts[1]));
            }
        }
        if (!found.containsKey(FINGERPRINT)
                || found.size() < 2
                || found.values().stream().anyMatch(key -> key.length != BYTES)) {
            throw new IOException("It does not hold a fingerprint key and an encryption key");
        }
        return found;
    }

    /** Every id of a key that decrypts. */
    Set<String> ids() {
        var ids = new LinkedHashMap<>(keys);
        ids.remove(FINGERPRINT);
        return ids.keySet();
    }

    String current() {
        return ids().stream().reduce((earlier, later) -> later).orElseThrow();
    }

    Optional<SecretKey> key(String id) {
        return ids().contains(id) ? Optional.of(secret(id, "AES")) : Optional.empty();
    }

    SecretKey fingerprint() {
        return secret(FINGERPRINT, "HmacSHA256");
    }

    private SecretKey secret(String id, String algorithm) {
        return new SecretKeySpec(keys.getOrDefault(id, new byte[0]), algorithm);
    }
}
