package org.tsuzuki.base;

import java.time.Instant;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;

/** A form was saved after somebody else had changed the same file: who, when, and where the two differ. */
public class StaleChangeException extends OptimisticLockingFailureException {

    private final String changedBy;
    private final Instant changedAt;
    private final transient List<DomainChange.Field> fields;

    /** @param fields what is stored now, as before, and what the form wanted to store, as after */
    public StaleChangeException(String changedBy, Instant changedAt, List<DomainChange.Field> fields) {
        super("Changed by " + changedBy + " at " + changedAt);
        this.changedBy = changedBy;
        this.changedAt = changedAt;
        this.fields = List.copyOf(fields);
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public List<DomainChange.Field> fields() {
        return fields;
    }
}
