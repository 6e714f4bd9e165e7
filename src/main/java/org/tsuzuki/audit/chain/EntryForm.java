package org.tsuzuki.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.json.CanonicalJson;

/** The text over which an entry's hash goes. docs/audit-format.md describes it for those who write a verifier of their own. */
public final class EntryForm {

    private static final int VERSION = 1;
    private static final int USUAL_LENGTH = 900;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSXXX");

    private EntryForm() {}

    /** As both databases keep it. */
    public static Instant time(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    public static String canonical(ChainEntry entry) {
        return write(entry, false);
    }

    /** A line of the file for verifiers: the same text with the hash as one more member. */
    public static String line(ChainEntry entry) {
        return write(entry, true);
    }

    private static String write(ChainEntry entry, boolean withHash) {
        var author = entry.author();
        var subject = entry.subject();
        var content = entry.content();
        var json = new CanonicalJson(new StringBuilder(USUAL_LENGTH))
                .put("action", subject.action())
                .put("address", author.address())
                .put("at", TIME.format(entry.at().atOffset(ZoneOffset.UTC)))
                .put("branch", author.branchId())
                .put("card", subject.cardId())
                .put("correlation", subject.correlation())
                .put("customer", subject.customerId());
        if (!content.sealed()) {
            json.putRaw("fields", content.fields());
        }
        if (withHash) {
            json.put("hash", entry.hash());
        }
        json.put("japan", TIME.format(entry.at().atZone(JapanTime.ZONE)))
                .put("label", subject.label())
                .put("page", author.page())
                .put("position", entry.position())
                .put("previous", entry.previous())
                .put("reason", content.reason())
                .put("renewal", subject.renewalId())
                .put("role", author.role());
        if (content.sealed()) {
            json.put("sealed", content.fields());
        }
        return json.put("staff", author.staffId())
                .put("staffName", author.name())
                .put("subject", subject.id())
                .put("version", VERSION)
                .end()
                .toString();
    }

    /** What was changed, as an entry keeps it. */
    public static String fields(List<DomainChange.Field> fields) {
        var text = new StringBuilder("[");
        for (var field : fields) {
            if (text.length() > 1) {
                text.append(',');
            }
            new CanonicalJson(text)
                    .put("after", field.after())
                    .put("before", field.before())
                    .put("name", field.name())
                    .end();
        }
        return text.append(']').toString();
    }

    static String hash(ChainEntry entry) {
        return hash(canonical(entry));
    }

    public static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8)));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every Java", impossible);
        }
    }
}
