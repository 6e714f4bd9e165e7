package org.tsuzuki.export.manifest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tsuzuki.json.CanonicalJson;
import org.tsuzuki.keys.PublicSigningKey;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells without a desk whether an export is as the desk wrote it. The key comes from elsewhere: a forger would add one. */
public final class ManifestCheck {

    private static final int LARGEST_MANIFEST = 1 << 24;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private final PublicSigningKey key;
    private final List<String> wrong = new ArrayList<>();

    private ManifestCheck(PublicSigningKey key) {
        this.key = key;
    }

    /**
     * What was found.
     *
     * @param wrong in words, empty when all is well
     * @param manifest what it says, as far as it could be read
     */
    public record Result(List<String> wrong, Map<String, Object> manifest) {

        public Result {
            wrong = List.copyOf(wrong);
        }

        public boolean isGenuine() {
            return wrong.isEmpty();
        }
    }

    public static Result of(Path zip, PublicSigningKey key) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            var check = new ManifestCheck(key);
            var manifest = check.check(file);
            return new Result(check.wrong, manifest);
        }
    }

    private Map<String, Object> check(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            wrong.add("There is no " + Manifest.NAME + " in it.");
            return Map.of();
        }
        Map<String, Object> manifest;
        try (var in = zip.getInputStream(entry)) {
            manifest = read(in.readNBytes(LARGEST_MANIFEST));
        } catch (JacksonException | ClassCastException unreadable) {
            wrong.add(Manifest.NAME + " cannot be read.");
            return Map.of();
        }
        checkSignature(manifest);
        checkFiles(zip, manifest);
        return manifest;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(byte[] bytes) {
        return STRICT.readValue(bytes, LinkedHashMap.class);
    }

    private void checkSignature(Map<String, Object> manifest) {
        var content = new HashMap<>(manifest);
        if (!(content.remove(Manifest.SIGNATURE) instanceof Map<?, ?> signature)
                || !(signature.get(Manifest.VALUE) instanceof String value)) {
            wrong.add(Manifest.NAME + " is not signed.");
            return;
        }
        try {
            if (!key.text().equals(signature.get(Manifest.PUBLIC_KEY))) {
                wrong.add(Manifest.NAME + " says that it was signed with another key.");
            }
            if (!key.signed(CanonicalJson.bytes(content), Base64.getDecoder().decode(value))) {
                wrong.add(Manifest.NAME + " was changed, or not signed with this key.");
            }
        } catch (IllegalArgumentException unreadable) {
            wrong.add(Manifest.NAME + " was changed: its signature cannot be read.");
        }
    }

    private void checkFiles(ZipFile zip, Map<String, Object> manifest) throws IOException {
        var known = new HashSet<String>();
        known.add(Manifest.NAME);
        if (manifest.get(Manifest.FILES) instanceof List<?> files) {
            for (var each : files) {
                if (each instanceof Map<?, ?> file && file.get(Manifest.FILE_NAME) instanceof String name) {
                    known.add(name);
                    checkFile(zip, name, file);
                }
            }
        }
        checkOthers(zip, known);
    }

    private void checkFile(ZipFile zip, String name, Map<?, ?> file) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            wrong.add(name + " is missing.");
            return;
        }
        var digest = Sha256.digest();
        long bytes;
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            bytes = in.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException | EOFException torn) {
            wrong.add(name + " was changed: it cannot be unpacked.");
            return;
        }
        if (!Sha256.hex(digest).equals(file.get(Manifest.HASH))
                || !Long.valueOf(bytes).equals(file.get(Manifest.SIZE))) {
            wrong.add(name + " was changed.");
        }
    }

    /** Also a second file of the same name, which another program might show instead. */
    private void checkOthers(ZipFile zip, Set<String> known) {
        var seen = new HashSet<String>();
        zip.stream().map(ZipEntry::getName).forEach(name -> {
            if (!known.contains(name)) {
                wrong.add(name + " was added.");
            } else if (!seen.add(name)) {
                wrong.add(name + " is there twice.");
            }
        });
    }
}
