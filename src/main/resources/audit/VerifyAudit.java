import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks a proof file of Tsuzuki's audit log. It needs nothing but Java 17 and knows nothing of the desk.
 *
 * <pre>java VerifyAudit.java FILE [--key KEY]... [--checkpoint NOTE-FILE]...</pre>
 *
 * KEY is a public key of the desk as its owner handed it over. Without one the keys in the file are believed, which proves
 * that nothing was changed since the file was written, and not who wrote it. Ends with 0 when everything fits, with 1 when
 * it does not, with 2 when the command is wrong. The format is described in docs/audit-format.md of the desk.
 */
public final class VerifyAudit {

    private static final String USAGE = "java VerifyAudit.java FILE [--key KEY]... [--checkpoint NOTE-FILE]...";

    /** Quotes inside a text are escaped in JSON, so what is looked for occurs once, as a member of the entry itself. */
    private static final Pattern HASH = Pattern.compile("\"hash\":\"([0-9a-f]{64})\",");

    private static final Pattern PLACE = Pattern.compile(",\"position\":([0-9]+),\"previous\":\"([0-9a-f]{64})\"");
    private static final Pattern NOTE = Pattern.compile("\\{\"checkpoint\":\"(.*)\"}");
    private static final Pattern END = Pattern.compile("\\{\"end\":([0-9]+)}");
    private static final Pattern HEADER =
            Pattern.compile("\\{\"format\":\"tsuzuki-audit-1\",\"keys\":\\[((?:\"[^\"]*\",?)*)]}");

    private final List<Key> keys = new ArrayList<>();
    private final List<Checkpoint> kept = new ArrayList<>();
    private final List<byte[]> subtrees = new ArrayList<>();
    private long size;
    private String previous = "0".repeat(64);
    private String first = "";
    private int compared;

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        var files = new ArrayList<String>();
        var keys = new ArrayList<String>();
        var notes = new ArrayList<String>();
        for (var i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--key" -> keys.add(i + 1 < arguments.length ? arguments[++i] : "");
                case "--checkpoint" -> notes.add(i + 1 < arguments.length ? arguments[++i] : "");
                default -> files.add(arguments[i]);
            }
        }
        if (files.size() != 1 || files.get(0).startsWith("-")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        try {
            System.out.println(new VerifyAudit().verify(Path.of(files.get(0)), keys, notes));
        } catch (IOException failure) {
            System.err.println(failure);
            System.exit(2);
        } catch (Wrong | IllegalArgumentException wrong) {
            System.err.println("NOT WHOLE: " + wrong.getMessage());
            System.exit(1);
        }
    }

    private String verify(Path path, List<String> named, List<String> notes) throws IOException {
        try (var file = Files.newBufferedReader(path, UTF_8)) {
            believe(named, file.readLine());
            for (var note : notes) {
                kept.add(checkpoint(Files.readString(Path.of(note), UTF_8)));
            }
            var end = follow(file);
            if (end != size) {
                throw new Wrong("the file ends too early, behind entry " + size);
            }
            if (!kept.isEmpty()) {
                throw new Wrong(
                        "the log ends before entry " + kept.get(0).size() + ", which a kept checkpoint knows");
            }
            return size + " entries fit each other, " + compared + " checkpoints were compared. Newest: " + previous;
        }
    }

    private void believe(List<String> named, String line) {
        var header = HEADER.matcher(line == null ? "" : line);
        if (!header.matches()) {
            throw new Wrong("this is no proof file of version 1");
        }
        var inside = Arrays.stream(header.group(1).split("\"")).filter(part -> part.contains("+")).toList();
        if (named.isEmpty()) {
            System.out.println(
                    "No key was named: the keys in the file are believed. Compare them with those that the owner handed over:");
            inside.forEach(key -> System.out.println("  " + key));
        }
        (named.isEmpty() ? inside : named).forEach(key -> keys.add(Key.read(key)));
    }

    private long follow(BufferedReader file) throws IOException {
        var end = -1L;
        for (var line = file.readLine(); line != null; line = file.readLine()) {
            var note = NOTE.matcher(line);
            var last = END.matcher(line);
            if (note.matches()) {
                compare(checkpoint(unescaped(note.group(1))));
            } else if (last.matches()) {
                end = Long.parseLong(last.group(1));
            } else if (end >= 0) {
                throw new Wrong("there is something behind the end");
            } else {
                entry(line);
            }
        }
        return end;
    }

    private void entry(String line) {
        var number = size + 1;
        var hash = HASH.matcher(line);
        var place = PLACE.matcher(line);
        if (!hash.find() || !place.find()) {
            throw new Wrong("entry " + number + " cannot be read");
        }
        if (Long.parseLong(place.group(1)) != number) {
            throw new Wrong("entry " + number + " is missing or out of place");
        }
        var text = line.substring(0, hash.start()) + line.substring(hash.end());
        if (!HexFormat.of().formatHex(sha256(text.getBytes(UTF_8))).equals(hash.group(1))) {
            throw new Wrong("entry " + number + " was changed");
        }
        if (!place.group(2).equals(previous)) {
            throw new Wrong("entry " + number + " does not follow the one before it");
        }
        grow(HexFormat.of().parseHex(hash.group(1)));
        previous = hash.group(1);
        first = first.isEmpty() ? previous : first;
        for (var checkpoint : List.copyOf(kept)) {
            if (checkpoint.size() == size) {
                compare(checkpoint);
                kept.remove(checkpoint);
            }
        }
    }

    private void compare(Checkpoint checkpoint) {
        if (checkpoint.size() != size) {
            throw new Wrong("a checkpoint stands in the wrong place, behind entry " + size);
        }
        if (!checkpoint.head().equals(previous)
                || !checkpoint.root().equals(root())
                || !checkpoint.origin().equals("tsuzuki/audit/" + first.substring(0, 16))) {
            throw new Wrong("the entries up to " + size + " are not those that were signed: the log was written anew");
        }
        compared++;
    }

    // --- The hash tree (RFC 9162) --------------------------------------------------------------------------------------

    private void grow(byte[] entryHash) {
        var node = sha256(new byte[] {0}, entryHash);
        for (var bit = size; (bit & 1) == 1; bit >>= 1) {
            node = sha256(new byte[] {1}, subtrees.remove(subtrees.size() - 1), node);
        }
        subtrees.add(node);
        size++;
    }

    private String root() {
        var root = subtrees.get(subtrees.size() - 1);
        for (var i = subtrees.size() - 2; i >= 0; i--) {
            root = sha256(new byte[] {1}, subtrees.get(i), root);
        }
        return Base64.getEncoder().encodeToString(root);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // --- Checkpoints and keys ------------------------------------------------------------------------------------------

    private record Checkpoint(String origin, long size, String root, String head) {}

    private Checkpoint checkpoint(String note) {
        var text = note.replace("\r\n", "\n").stripTrailing();
        var end = text.lastIndexOf("\n\u2014 ");
        var parts = end < 1 ? new String[0] : text.substring(end + 3).split(" ");
        if (parts.length != 2 || text.charAt(end - 1) != '\n') {
            throw new Wrong("a checkpoint has no signature");
        }
        var signed = text.substring(0, end);
        var data = Base64.getDecoder().decode(parts[1]);
        if (keys.stream().noneMatch(key -> key.signed(parts[0], signed, data))) {
            throw new Wrong("a checkpoint is not signed with a key that was named");
        }
        var lines = signed.split("\n");
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), lines[2], lines[3].substring("head ".length()));
    }

    private static String unescaped(String json) {
        return json.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private record Key(String name, byte[] mark, byte[] bytes) {

        static Key read(String text) {
            var parts = text.strip().split("\\+", 3);
            if (parts.length != 3) {
                throw new Wrong("that is no public key of a desk: " + text);
            }
            var typed = Base64.getDecoder().decode(parts[2]);
            var mark = Arrays.copyOf(sha256((parts[0] + "\n").getBytes(UTF_8), typed), 4);
            if (typed.length != 33 || typed[0] != 1 || !HexFormat.of().formatHex(mark).equals(parts[1])) {
                throw new Wrong("that is no public key of a desk: " + text);
            }
            return new Key(parts[0], mark, Arrays.copyOfRange(typed, 1, 33));
        }

        boolean signed(String signer, String text, byte[] data) {
            if (!name.equals(signer) || data.length != 68 || !Arrays.equals(mark, Arrays.copyOf(data, 4))) {
                return false;
            }
            var number = new byte[32];
            for (var i = 0; i < 32; i++) {
                number[i] = bytes[31 - i];
            }
            var odd = (number[0] & 0x80) != 0;
            number[0] &= 0x7F;
            try {
                var point = new EdECPublicKeySpec(
                        NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, number)));
                var check = Signature.getInstance("Ed25519");
                check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(point));
                check.update(text.getBytes(UTF_8));
                return check.verify(data, 4, 64);
            } catch (GeneralSecurityException noSuchPoint) {
                return false;
            }
        }
    }

    private static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }
}
