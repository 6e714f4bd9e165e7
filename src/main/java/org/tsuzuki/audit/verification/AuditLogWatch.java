package org.tsuzuki.audit.verification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.clockwork.Clockwork;

/**
 * Checks the whole log soon after the start and once a day, while others work: on the built-in database nothing else
 * would notice what somebody did to the file while the desk was closed.
 */
@Component
@ConditionalOnProperty(name = "tsuzuki.command", havingValue = "false", matchIfMissing = true)
public class AuditLogWatch extends Clockwork {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLogWatch.class);

    private final AuditLogCheck check;
    private volatile @Nullable Finding found;

    AuditLogWatch(AuditLogCheck check) {
        super("audit-watch", Duration.ofSeconds(30), Duration.ofDays(1));
        this.check = check;
    }

    /** What was wrong when it was last looked at. */
    public Optional<Finding> found() {
        return Optional.ofNullable(found);
    }

    /** What somebody has just found out by themselves. */
    void tell(Verification result) {
        if (!result.isCancelled()) {
            found = result.finding();
        }
    }

    @Override
    protected void look() {
        var result = check.verify(List.of(), done -> {}, () -> !isRunning());
        tell(result);
        if (result.finding() != null) {
            LOG.error("The audit log is not whole: {}", result.finding());
        }
    }
}
