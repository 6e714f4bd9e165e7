package org.tsuzuki.audit.checkpoint;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.tsuzuki.audit.chain.EntryForm;
import org.tsuzuki.audit.chain.EntryRows;
import org.tsuzuki.audit.chain.MerkleTree;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.keys.Signer;

/** Signs what the log is now: each day, and whenever somebody asks for it. */
@Component
public class CheckpointMaker {

    private static final int AT_A_TIME = 10_000;

    private final EntryRows entries;
    private final CheckpointRows checkpoints;
    private final CheckpointDirectory directory;
    private final Signer signer;
    private final Clock clock;

    CheckpointMaker(
            EntryRows entries, CheckpointRows checkpoints, CheckpointDirectory directory, Signer signer, Clock clock) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.directory = directory;
        this.signer = signer;
        this.clock = clock;
    }

    /** For each Japan day on which something happened, with the first look after its end. */
    void makeDaily() {
        var newest = checkpoints.newest();
        var today = JapanTime.today(clock);
        if (newest.isEmpty() || JapanTime.dayOf(newest.get().at()).isBefore(today)) {
            make();
        }
        directory.writeMissing(checkpoints.all());
    }

    /**
     * Nothing is locked: entries stay as they are, and who is quicker with the same one is as right.
     *
     * @return nothing where nothing has happened since the last one
     */
    public Optional<CheckpointRows.Row> make() {
        var head = entries.head();
        var newest = checkpoints.newest();
        if (head.position() == newest.map(CheckpointRows.Row::size).orElse(0L)) {
            return Optional.empty();
        }
        var tree = newest.map(row -> MerkleTree.of(row.size(), row.subtrees())).orElseGet(MerkleTree::empty);
        grow(tree, head.position());
        var checkpoint = new Checkpoint(
                Checkpoint.origin(entries.hashesAfter(0, 1).getFirst()),
                head.position(),
                Base64.getEncoder().encodeToString(tree.root()),
                head.hash(),
                EntryForm.time(clock.instant()));
        var row = new CheckpointRows.Row(
                checkpoint.size(), checkpoint.sign(signer.key()), tree.subtrees(), checkpoint.at());
        try {
            checkpoints.add(row);
        } catch (DuplicateKeyException anotherDeskWasQuicker) {
            return Optional.empty();
        }
        directory.writeMissing(List.of(row));
        return Optional.of(row);
    }

    private void grow(MerkleTree tree, long size) {
        while (tree.size() < size) {
            var hashes = entries.hashesAfter(tree.size(), (int) Math.min(AT_A_TIME, size - tree.size()));
            if (hashes.isEmpty()) {
                throw new IllegalStateException("The audit log ends at " + tree.size() + " instead of " + size);
            }
            hashes.forEach(tree::add);
        }
    }
}
