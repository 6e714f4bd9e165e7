package org.tsuzuki.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.tsuzuki.export.manifest.ManifestCheck;
import org.tsuzuki.keys.PublicSigningKey;

/** An export that somebody worked on. */
record Forged(byte[] zip) {

    static Forged file(byte[] whole, UnaryOperator<String> change) throws IOException {
        return rewritten(whole, change, UnaryOperator.identity(), false);
    }

    static Forged manifest(byte[] whole, UnaryOperator<String> change) throws IOException {
        return rewritten(whole, UnaryOperator.identity(), change, false);
    }

    static Forged added(byte[] whole) throws IOException {
        return rewritten(whole, UnaryOperator.identity(), UnaryOperator.identity(), true);
    }

    private static Forged rewritten(
            byte[] whole, UnaryOperator<String> ofFile, UnaryOperator<String> ofManifest, boolean more)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(whole));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                var change = entry.getName().equals("manifest.json") ? ofManifest : ofFile;
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
            }
            if (more) {
                zip.putNextEntry(new ZipEntry("other.csv"));
                zip.write('x');
            }
        }
        return new Forged(out.toByteArray());
    }

    List<String> check(PublicSigningKey key) throws IOException {
        var file = Files.createTempFile("forged", ".zip");
        try {
            Files.write(file, zip);
            return ManifestCheck.of(file, key).wrong();
        } finally {
            Files.delete(file);
        }
    }
}
