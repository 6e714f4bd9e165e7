package org.tsuzuki.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.audit.chain.ChainEntry;
import org.tsuzuki.audit.chain.EntryRows;
import org.tsuzuki.audit.checkpoint.CheckpointService;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.security.Role;

/** What somebody does to the log who may write into the database past the desk, and nobody asks. */
@DeskTest
@TestPropertySource(properties = "tsuzuki.test.desk=tampering")
class TamperingTest {

    private static final int TRIES = 200;
    private static final List<String> TEXTS =
            List.of("staff_name", "role", "address", "page", "action", "subject_id", "label", "fields", "reason");
    private static final String COLUMNS = EntryRows.COLUMNS + ", label_key";

    @Autowired
    private AuditLogVerification verification;

    @Autowired
    private CheckpointService checkpoints;

    @Autowired
    private EntryRows entries;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    protected JdbcTemplate database;

    @Autowired
    private SignedIn signedIn;

    private final Random random = new Random(20261120);

    /** H2 changes its guards in a transaction of their own only. */
    @BeforeEach
    protected void withoutGuards() {
        database.execute("drop trigger if exists audit_entry_guard");
        database.execute("drop trigger if exists audit_checkpoint_guard");
    }

    @BeforeEach
    void somethingHappened() {
        signedIn.as(Role.OWNER);
        for (var i = 0; i < 20; i++) {
            var number = i;
            transaction.executeWithoutResult(status -> {
                change(DomainChange.of("card.changed", "subject " + number, "SJ-" + number));
                change(new DomainChange(
                        "customer.changed",
                        UUID.randomUUID().toString(),
                        "C-1 Wang",
                        List.of(new DomainChange.Field("note", "a", "b")),
                        "reason",
                        DomainChange.Ties.personal(UUID.randomUUID(), null, "C-1")));
                change(new DomainChange("renewal.refunded", "r", "SJ-" + number, List.of(), "reason"));
            });
        }
    }

    @Test
    void an_untouched_log_is_never_accused() {
        var result = verify("");

        assertThat(result.isWhole()).isTrue();
        assertThat(result.verified()).isGreaterThanOrEqualTo(60);
        checkpoints.make();
        assertThat(verify("").checkpoints()).isPositive();
        assertThat(verify(checkpoints.newest(0, 1).getFirst().note()).isWhole()).isTrue();
    }

    @Test
    void a_changed_letter_is_found_at_its_entry_in_every_column() {
        for (var column : TEXTS) {
            var position = anywhere();
            afterTampering(
                    () -> database.update(
                            "update audit_entry set " + column + " = concat(coalesce(" + column
                                    + ", ''), 'x') where id = ?",
                            position),
                    new Finding(Damage.CHANGED, position));
        }
        var position = anywhere();
        afterTampering(
                () -> database.update("update audit_entry set at = at + interval '1' second where id = ?", position),
                new Finding(Damage.CHANGED, position));
        afterTampering(
                () -> database.update("update audit_entry set staff_id = ? where id = ?", UUID.randomUUID(), position),
                new Finding(Damage.CHANGED, position));
        afterTampering(
                () -> database.update("update audit_entry set sealed = not sealed where id = ?", position),
                new Finding(Damage.CHANGED, position));
    }

    @Test
    void what_is_deleted_is_missed_by_its_number() {
        var position = anywhere();

        afterTampering(
                () -> database.update("delete from audit_entry where id = ?", position),
                new Finding(Damage.MISSING, position));
    }

    @Test
    void a_tail_that_is_cut_off_is_missed() {
        var last = verification.size();

        afterTampering(
                () -> database.update("delete from audit_entry where id > ?", last - 3),
                new Finding(Damage.CUT_OFF, last - 2));
    }

    @Test
    void whoever_cuts_the_tail_and_moves_the_mark_back_is_told_by_a_checkpoint() {
        var kept = checkpoints.make();

        afterTampering(
                () -> {
                    var end = kept.size() - 5;
                    database.update("delete from audit_entry where id > ?", end);
                    moveHead(entries.after(end - 1, 1).getFirst());
                    database.update("delete from audit_checkpoint");
                },
                kept.note(),
                new Finding(Damage.CUT_OFF, kept.size() - 4));
    }

    @Test
    void an_entry_that_the_desk_did_not_write_is_seen() {
        var last = verification.size();

        afterTampering(() -> copy(last, last + 1), new Finding(Damage.ADDED, last + 1));
    }

    @Test
    void two_entries_that_changed_places_do_not_fit() {
        var position = Math.max(2, anywhere());

        afterTampering(
                () -> {
                    database.update("update audit_entry set id = ? where id = ?", -1 + 2_000_000_000L, position);
                    database.update("update audit_entry set id = ? where id = ?", position, position - 1);
                    database.update("update audit_entry set id = ? where id = ?", position - 1, 1_999_999_999L);
                },
                new Finding(Damage.CHANGED, position - 1));
    }

    @Test
    void a_log_that_was_written_anew_as_a_whole_is_told_by_its_own_checkpoints_and_by_kept_ones() {
        var kept = checkpoints.make();

        afterTampering(() -> rewriteFrom(10), new Finding(Damage.REWRITTEN, firstCheckpointFrom(10)));
        afterTampering(
                () -> {
                    rewriteFrom(1);
                    database.update("delete from audit_checkpoint");
                },
                kept.note(),
                new Finding(Damage.REWRITTEN, kept.size()));
    }

    @Test
    void a_checkpoint_that_was_forged_is_told() {
        var kept = checkpoints.make();

        afterTampering(
                () -> database.update(
                        "update audit_checkpoint set note = concat('x', note) where size = ?", kept.size()),
                new Finding(Damage.FORGED, kept.size()));
    }

    @Test
    void of_two_hundred_attempts_at_random_none_is_missed() {
        checkpoints.make();
        var missed = new ArrayList<Integer>();
        for (var attempt : IntStream.range(0, TRIES).toArray()) {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                pastTheDesk();
                tamper();
                if (verify("").isWhole()) {
                    missed.add(attempt);
                }
            });
        }

        assertThat(missed).isEmpty();
        assertThat(verify("").isWhole()).isTrue();
    }

    private void tamper() {
        var last = verification.size();
        var position = anywhere();
        switch (random.nextInt(7)) {
            case 0 -> {
                var column = TEXTS.get(random.nextInt(TEXTS.size()));
                database.update(
                        "update audit_entry set " + column + " = concat('" + (char) ('a' + random.nextInt(26))
                                + "', coalesce(" + column + ", '')) where id = ?",
                        position);
            }
            case 1 -> database.update("delete from audit_entry where id = ?", position);
            case 2 -> database.update("delete from audit_entry where id >= ?", position);
            case 3 -> copy(position, last + 1);
            case 4 ->
                rewriteFrom(Math.min(position, signed())); // what is newer than the last checkpoint nobody has signed
            case 5 ->
                database.update(
                        "update audit_entry set hash = ? where id = ?",
                        "%064x".formatted(random.nextLong(Long.MAX_VALUE)),
                        position);
            default ->
                database.update(
                        "update audit_entry set previous = ? where id = ?",
                        "%064x".formatted(random.nextLong(Long.MAX_VALUE)),
                        position);
        }
    }

    private void copy(long from, long to) {
        database.update("insert into audit_entry (" + COLUMNS + ") select "
                + COLUMNS.replaceFirst("id", Long.toString(to)) + " from audit_entry where id = " + from);
    }

    /** As somebody does it who knows the form, has the whole database and not the key. */
    private void rewriteFrom(long position) {
        var rows = entries.after(position - 1, Integer.MAX_VALUE);
        var previous = rows.getFirst().previous();
        var last = rows.getFirst();
        for (var row : rows) {
            var author = row.author();
            last = new ChainEntry(
                            row.position(),
                            row.at(),
                            new ChainEntry.Author(
                                    author.staffId(),
                                    "Mallory",
                                    author.role(),
                                    author.branchId(),
                                    author.address(),
                                    author.page()),
                            row.subject(),
                            row.content(),
                            previous,
                            "")
                    .sealed();
            database.update(
                    "update audit_entry set staff_name = 'Mallory', previous = ?, hash = ? where id = ?",
                    last.previous(),
                    last.hash(),
                    last.position());
            previous = last.hash();
        }
        moveHead(last);
    }

    private void moveHead(ChainEntry last) {
        database.update("update audit_head set id = ?, hash = ?", last.position(), last.hash());
    }

    private long signed() {
        return checkpoints.newest(0, 1).getFirst().size();
    }

    private long firstCheckpointFrom(long position) {
        return checkpoints.newest(0, 1000).stream()
                .mapToLong(CheckpointService.SignedCheckpoint::size)
                .filter(size -> size >= position)
                .min()
                .orElseThrow();
    }

    private void afterTampering(Runnable tampering, Finding expected) {
        afterTampering(tampering, "", expected);
    }

    private void afterTampering(Runnable tampering, String kept, Finding expected) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            pastTheDesk();
            tampering.run();

            assertThat(verify(kept).finding()).isEqualTo(expected);
        });
        assertThat(verify("").isWhole()).isTrue();
    }

    /** The guards of the database do not stop whoever owns it. */
    protected void pastTheDesk() {}

    private Verification verify(String kept) {
        return verification.verify(kept, done -> {}, () -> false);
    }

    private long anywhere() {
        return 1 + random.nextLong(verification.size());
    }

    private void change(DomainChange change) {
        events.publishEvent(change);
    }
}
