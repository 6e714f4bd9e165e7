package org.tsuzuki.receipt;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Yen;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptNumber;

/** A stored receipt; inserted once and only read afterwards. */
@Entity
@Immutable
public class Receipt {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "number"))
    private ReceiptNumber number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "branch_id"))
    private BranchId branch;

    private int yearOf;
    private long sequence;
    private Instant issuedAt;
    private UUID customerId;
    private long total;

    /** What is searched: the total without its sign. The database says it. */
    @Column(insertable = false, updatable = false)
    private long amount;

    private @Nullable String returns;

    @JdbcTypeCode(SqlTypes.JSON)
    private ReceiptContent content;

    @SuppressWarnings("NullAway.Init")
    protected Receipt() {} // for JPA

    Receipt(SequenceNumber place, ReceiptDraft draft, ReceiptContent content) {
        this.number = content.number();
        this.branch = draft.branch();
        this.yearOf = place.year();
        this.sequence = place.sequence();
        this.issuedAt = content.issuedAt();
        this.customerId = draft.customerId();
        this.total = content.total().amount();
        var origin = draft.details().returns();
        this.returns = origin == null ? null : origin.number().value();
        this.content = content;
    }

    public BranchId branch() {
        return branch;
    }

    public ReceiptNumber number() {
        return number;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Yen total() {
        return new Yen(total);
    }

    CustomerId customer() {
        return new CustomerId(customerId);
    }

    public ReceiptContent content() {
        return content;
    }
}
