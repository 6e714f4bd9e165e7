package org.tsuzuki.audit.checkpoint;

import java.io.Serializable;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.audit.chain.EntryForm;
import org.tsuzuki.audit.chain.EntryRows;
import org.tsuzuki.audit.chain.MerkleProof;
import org.tsuzuki.audit.chain.MerkleTree;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.keys.Signer;

/** Checkpoints of the log, for those who keep them elsewhere. */
@Service
@Staff.Accounting
public class CheckpointService {

    private static final int AT_A_TIME = 10_000;

    private final CheckpointMaker maker;
    private final CheckpointRows checkpoints;
    private final CheckpointDirectory directory;
    private final EntryRows entries;
    private final Signer signer;
    private final ApplicationEventPublisher events;

    CheckpointService(
            CheckpointMaker maker,
            CheckpointRows checkpoints,
            CheckpointDirectory directory,
            EntryRows entries,
            Signer signer,
            ApplicationEventPublisher events) {
        this.maker = maker;
        this.checkpoints = checkpoints;
        this.directory = directory;
        this.entries = entries;
        this.signer = signer;
        this.events = events;
    }

    /** Signs what the log is now; the newest one where nothing has happened since. That it was asked for is told. */
    @Transactional
    public SignedCheckpoint make() {
        var made = maker.make()
                .or(checkpoints::newest)
                .map(this::signed)
                .orElseThrow(() -> ProblemException.of("problem.audit.empty"));
        events.publishEvent(DomainChange.of("audit.checkpointMade", "audit", Long.toString(made.size())));
        return made;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<SignedCheckpoint> newest(int offset, int most) {
        return checkpoints.newest(offset, most).stream().map(this::signed).toList();
    }

    private SignedCheckpoint signed(CheckpointRows.Row row) {
        return new SignedCheckpoint(row.size(), row.at(), row.note(), CheckpointDirectory.name(row));
    }

    /** The keys to hand to whoever checks checkpoints; the last one is in use. */
    public List<String> verifierKeys() {
        return signer.publicKeys().stream().map(Checkpoint::verifierKey).toList();
    }

    /** Where they are written to as files, if anywhere. */
    public Optional<String> directory() {
        return directory.place().map(Object::toString);
    }

    /** Why the last file could not be written; empty when all are there. */
    public String directoryProblem() {
        return directory.problem();
    }

    /**
     * That the later checkpoint grew out of the earlier one, for who has kept both and no entries (RFC 9162, 2.1.4).
     *
     * @return hashes in hexadecimal
     */
    @Transactional(readOnly = true)
    public List<String> consistency(long earlier, long later) {
        if (earlier <= 0 || earlier > later || later > entries.head().position()) {
            throw ProblemException.of("problem.audit.size", earlier, later);
        }
        return MerkleProof.consistency(earlier, later, this::root).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    private byte[] root(long from, long to) {
        var tree = MerkleTree.empty();
        for (var done = from; done < to; ) {
            var hashes = entries.hashesAfter(done, (int) Math.min(AT_A_TIME, to - done));
            if (hashes.isEmpty()) {
                return EntryForm.sha256().digest(); // of what is not there; it proves nothing
            }
            hashes.forEach(tree::add);
            done += hashes.size();
        }
        return tree.root();
    }

    /**
     * @param size how many entries it speaks of
     * @param note the signed text
     * @param fileName what it is called as a file
     */
    public record SignedCheckpoint(long size, Instant at, String note, String fileName) implements Serializable {}
}
