package org.tsuzuki.audit.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tsuzuki.audit.chain.EntryForm;
import org.tsuzuki.audit.chain.EntryRows;
import org.tsuzuki.audit.checkpoint.Checkpoint;
import org.tsuzuki.audit.checkpoint.CheckpointRows;
import org.tsuzuki.json.CanonicalJson;
import org.tsuzuki.keys.Signer;

/**
 * The whole log in a file that can be checked without the desk: a line for each entry, and behind the entries that a
 * checkpoint speaks of a line with that checkpoint. docs/audit-format.md describes it.
 */
@Component
class ProofFile {

    private static final int AT_A_TIME = 5_000;

    private final EntryRows entries;
    private final CheckpointRows checkpoints;
    private final Signer signer;

    ProofFile(EntryRows entries, CheckpointRows checkpoints, Signer signer) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.signer = signer;
    }

    void write(long upTo, OutputStream file) throws IOException {
        var out = new BufferedOutputStream(file, 1 << 16);
        line(out, header());
        var signed = new TreeMap<Long, String>();
        checkpoints.all().forEach(row -> signed.put(row.size(), row.note()));
        for (var done = 0L; done < upTo; ) {
            var page = entries.after(done, AT_A_TIME);
            if (page.isEmpty()) {
                break;
            }
            for (var entry : page) {
                if (entry.position() > upTo) {
                    break;
                }
                line(out, EntryForm.line(entry));
                var note = signed.remove(entry.position());
                if (note != null) {
                    line(
                            out,
                            new CanonicalJson(new StringBuilder())
                                    .put("checkpoint", note)
                                    .end()
                                    .toString());
                }
            }
            done = page.getLast().position();
        }
        line(out, new CanonicalJson(new StringBuilder()).put("end", upTo).end().toString());
        out.flush();
    }

    private String header() {
        var keys = signer.publicKeys().stream()
                .map(key -> {
                    var text = new StringBuilder();
                    CanonicalJson.string(text, Checkpoint.verifierKey(key));
                    return text;
                })
                .collect(Collectors.joining(",", "[", "]"));
        return new CanonicalJson(new StringBuilder())
                .put("format", "tsuzuki-audit-1")
                .putRaw("keys", keys)
                .end()
                .toString();
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.write('\n');
    }
}
