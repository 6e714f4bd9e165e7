package org.tsuzuki.export.manifest;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tsuzuki.json.CanonicalJson;
import org.tsuzuki.keys.PublicSigningKey;
import org.tsuzuki.keys.SigningKey;

/**
 * What is said beside exported files: what they are, their rows, sums and SHA-256, and a signature over all of it but
 * itself. {@code docs/export.md} has every name in it.
 */
public final class Manifest {

    public static final String NAME = "manifest.json";

    static final String FILES = "files";
    static final String FILE_NAME = "name";
    static final String SIZE = "bytes";
    static final String HASH = "sha256";
    static final String SIGNATURE = "signature";
    static final String ALGORITHM = "algorithm";
    static final String PUBLIC_KEY = "publicKey";
    static final String KEY_ID = "keyId";
    static final String VALUE = "value";
    static final String ED25519 = "Ed25519";

    private Manifest() {}

    /** One of the files that a manifest speaks for. */
    public static Map<String, Object> file(String name, long bytes, String sha256) {
        var file = new LinkedHashMap<String, Object>();
        file.put(FILE_NAME, name);
        file.put(SIZE, bytes);
        file.put(HASH, sha256);
        return file;
    }

    /** @param content what is said, without its signature */
    public static byte[] signed(Map<String, ?> content, SigningKey key) {
        var signature = key.sign(CanonicalJson.bytes(content));
        var whole = new LinkedHashMap<String, Object>(content);
        whole.put(SIGNATURE, signature(key.publicKey(), Base64.getEncoder().encodeToString(signature)));
        return CanonicalJson.bytes(whole);
    }

    private static Map<String, String> signature(PublicSigningKey key, String value) {
        return Map.of(ALGORITHM, ED25519, KEY_ID, key.id(), PUBLIC_KEY, key.text(), VALUE, value);
    }
}
