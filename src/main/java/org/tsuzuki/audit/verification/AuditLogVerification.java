package org.tsuzuki.audit.verification;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.audit.checkpoint.Checkpoint;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.keys.Signer;

/** Checks the whole log for those who are asked to believe it. */
@Service
@Staff.Accounting
public class AuditLogVerification {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLogVerification.class);

    private final AuditLogCheck check;
    private final ProofFile proof;
    private final ObjectProvider<AuditLogWatch> watch;
    private final Signer signer;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    AuditLogVerification(
            AuditLogCheck check,
            ProofFile proof,
            ObjectProvider<AuditLogWatch> watch,
            Signer signer,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.check = check;
        this.proof = proof;
        this.watch = watch;
        this.signer = signer;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** How many entries there are to check. */
    public long size() {
        return check.size();
    }

    /**
     * Takes seconds for a million entries; others work on meanwhile.
     *
     * @param kept the text of a checkpoint that was kept elsewhere; blank for none
     * @param progress is told how many entries were checked
     * @param isCancelled asked again and again
     * @throws ProblemException at "checkpoint" when that text is no checkpoint of this desk
     */
    public Verification verify(String kept, LongConsumer progress, BooleanSupplier isCancelled) {
        var result = check.verify(read(kept), progress, isCancelled);
        if (!result.isCancelled()) {
            watch.ifAvailable(looking -> looking.tell(result));
            tellIfPossible(result);
        }
        return result;
    }

    /**
     * Writes all there is into a file that others check without this desk. That it is written is told first, so that the
     * file tells it, too; a log that is too damaged for it is written as it is.
     */
    public void save(OutputStream file) throws IOException {
        try {
            transaction.executeWithoutResult(status -> events.publishEvent(new DomainChange(
                    "audit.evidenceExported",
                    "audit",
                    "",
                    List.of(new DomainChange.Field("upTo", null, Long.toString(check.size() + 1))),
                    null)));
        } catch (DataAccessException | TransactionException damaged) {
            LOG.error("The audit log takes no entry of being saved; it is saved as it is", damaged);
        }
        proof.write(check.size(), file);
    }

    private List<Checkpoint> read(String kept) {
        if (kept.isBlank()) {
            return List.of();
        }
        try {
            return List.of(Checkpoint.read(TextLimit.NOTE.check("checkpoint", kept), signer.publicKeys()));
        } catch (IllegalArgumentException untrue) {
            throw ProblemException.of("problem.audit.checkpoint").at("checkpoint");
        }
    }

    /** A log that is damaged at its end takes no further entry; what was found must be told all the same. */
    private void tellIfPossible(Verification result) {
        try {
            tell(result);
        } catch (DataAccessException | TransactionException damaged) {
            LOG.error("The audit log takes no entry of its own check: {}", result.finding(), damaged);
        }
    }

    private void tell(Verification result) {
        var found = result.finding();
        var fields = found == null
                ? List.of(new DomainChange.Field("entries", null, Long.toString(result.verified())))
                : List.of(
                        new DomainChange.Field("damage", null, found.damage().name()),
                        new DomainChange.Field("position", null, Long.toString(found.position())));
        transaction.executeWithoutResult(
                status -> events.publishEvent(new DomainChange("audit.verified", "audit", "", fields, null)));
    }
}
