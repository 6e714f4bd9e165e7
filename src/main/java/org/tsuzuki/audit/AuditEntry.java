package org.tsuzuki.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.TypedText;

/** One line of the audit trail; written once, never changed. */
@Entity
class AuditEntry {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_REASON = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "audit_entry_id", allocationSize = 50) // known before the insert, which can wait
    private @Nullable Long id;

    private Instant at;
    private UUID staffId;
    private String staffName;
    private UUID branchId;
    private String action;
    private String subjectId;
    private String label;

    /** By whose beginning the line is found. */
    private String labelKey;

    @Immutable
    @JdbcTypeCode(SqlTypes.JSON)
    private List<DomainChange.Field> fields;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {} // for JPA

    AuditEntry(DomainChange change, Actor actor, Instant at) {
        this.at = at;
        this.staffId = actor.staffId();
        this.staffName = actor.name();
        this.branchId = actor.branchId();
        this.action = change.action();
        this.subjectId = change.subjectId();
        this.label = cut(change.label(), LONGEST_LABEL);
        this.labelKey = cut(fold(change.label()), LONGEST_LABEL);
        this.fields = change.fields();
        this.reason = change.reason() == null ? null : cut(change.reason(), LONGEST_REASON);
    }

    AuditLine line() {
        return new AuditLine(id == null ? 0 : id, at, staffName, action, subjectId, label, fields, reason);
    }

    static String fold(String typed) {
        return TypedText.fold(typed).toLowerCase(Locale.ROOT);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
