package org.tsuzuki.settlement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.base.Yen;

/** An agency credit card or balance; it is closed, never deleted, because the book names it. */
@Entity
@Table(name = "settlement_method")
class StoredSettlementMethod {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SettlementMethodId id;

    @Version
    private @Nullable Integer version;

    @Enumerated(EnumType.STRING)
    private SettlementKind kind;

    private String name;

    /** The name while it is in use, so that the database keeps two from having one. */
    private @Nullable String openName;

    private @Nullable String lastFour;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "settlement_method_carrier", joinColumns = @JoinColumn(name = "method_id"))
    @Column(name = "carrier_id")
    private Set<String> carriers = new HashSet<>();

    /** The last day of the last month. */
    private @Nullable LocalDate validUntil;

    private @Nullable Long lowBelow;
    private @Nullable Instant closedAt;
    private Instant changedAt;
    private String changedBy;

    @SuppressWarnings("NullAway.Init")
    protected StoredSettlementMethod() {} // for JPA

    StoredSettlementMethod(SettlementMethod method, String by, Instant now) {
        this.id = method.id();
        this.kind = method.kind();
        this.name = method.name();
        this.openName = nameKey(name);
        this.changedBy = by;
        this.changedAt = now;
        fill(method);
    }

    /** Everything but the kind, on which its account depends, and whether it is closed. */
    void change(SettlementMethod method, String by, Instant now) {
        name = method.name();
        openName = closedAt == null ? nameKey(name) : null;
        fill(method);
        changedBy = by;
        changedAt = now;
    }

    private void fill(SettlementMethod method) {
        lastFour = method.lastFour();
        validUntil = method.validUntil() == null ? null : method.validUntil().atEndOfMonth();
        lowBelow = method.lowBelow() == null ? null : method.lowBelow().amount();
        carriers.clear();
        carriers.addAll(method.carriers());
    }

    void close(String by, Instant now) {
        openName = null;
        closedAt = now;
        changedBy = by;
        changedAt = now;
    }

    void reopen(String by, Instant now) {
        openName = nameKey(name);
        closedAt = null;
        changedBy = by;
        changedAt = now;
    }

    /** Names that read alike are one. */
    static String nameKey(String name) {
        return TextLimit.LINE.cut(TypedText.fold(name).toLowerCase(Locale.ROOT));
    }

    SettlementMethodId id() {
        return id;
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }

    SettlementMethod method() {
        return new SettlementMethod(
                id,
                version,
                kind,
                name,
                lastFour,
                carriers,
                validUntil == null ? null : YearMonth.from(validUntil),
                lowBelow == null ? null : new Yen(lowBelow),
                closedAt != null);
    }
}
