package org.tsuzuki.export.manifest;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tsuzuki.keys.SigningKey;

/** A zip whose files are counted and hashed while they pass, with the manifest that speaks for all of them behind. */
public final class SignedZip {

    private final ZipOutputStream zip;
    private final List<Map<String, Object>> files = new ArrayList<>();

    /** @param out flushed and left open */
    public SignedZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Writes one of the files. */
    @FunctionalInterface
    public interface Content<T> {
        T writeTo(OutputStream out) throws IOException;
    }

    /** @param pressed whether it is pressed already, so that a zip has nothing to gain */
    public <T> T add(String name, boolean pressed, Content<T> content) throws IOException {
        zip.setLevel(pressed ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(name));
        if (files.isEmpty()) {
            zip.flush(); // whoever waits sees that it begins, however long the database thinks
        }
        var counted = new Counted(zip);
        var written = content.writeTo(counted);
        zip.closeEntry();
        files.add(Manifest.file(name, counted.bytes, Sha256.hex(counted.digest)));
        return written;
    }

    /** The SHA-256 of the first file. */
    public String firstHash() {
        return String.valueOf(files.getFirst().get(Manifest.HASH));
    }

    /**
     * @param said about the files
     * @return the SHA-256 of the manifest
     */
    public String finish(Map<String, Object> said, SigningKey key) throws IOException {
        var manifest = new LinkedHashMap<String, Object>(said);
        manifest.put(Manifest.FILES, files);
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        var signed = Manifest.signed(manifest, key);
        zip.write(signed);
        zip.closeEntry();
        zip.finish();
        zip.flush();
        return Sha256.hex(signed);
    }

    /** Counts and hashes what passes, and keeps it open for what comes behind it. */
    private static final class Counted extends FilterOutputStream {

        private final MessageDigest digest = Sha256.digest();
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            digest.update((byte) one);
            bytes++;
            out.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            digest.update(some, from, length);
            bytes += length;
            out.write(some, from, length);
        }

        @Override
        public void flush() {
            // the zip decides
        }

        @Override
        public void close() {
            // another entry follows
        }
    }
}
