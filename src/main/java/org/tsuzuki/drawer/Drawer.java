package org.tsuzuki.drawer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Yen;
import org.tsuzuki.security.StaffId;

/** The cash of one person at one branch, from opening to closing; closed once and never touched again. */
@Entity
public class Drawer {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DrawerId id;

    @Version
    private @Nullable Integer version;

    private UUID branchId;
    private UUID staffId;
    private String staffName;
    private Instant openedAt;
    private long openingFloat;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable CashCount floatCount;

    private @Nullable String handedFrom;
    private @Nullable String openFor;
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected Drawer() {} // for JPA

    Drawer(Holder holder, OpeningFloat opening, @Nullable ZReportNumber handedFrom, Instant now) {
        this.id = DrawerId.next();
        this.branchId = holder.branchId();
        this.staffId = holder.staffId();
        this.staffName = holder.name();
        this.openedAt = now;
        this.openingFloat = opening.sum().amount();
        this.floatCount = opening.pieces();
        this.handedFrom = handedFrom == null ? null : handedFrom.value();
        this.openFor = holder.key();
    }

    public void close(Instant now) {
        openFor = null;
        closedAt = now;
    }

    public boolean isOpen() {
        return openFor != null;
    }

    public DrawerId id() {
        return id;
    }

    public Holder holder() {
        return new Holder(staffId, staffName, branchId);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public OpeningFloat opening() {
        return new OpeningFloat(new Yen(openingFloat), floatCount);
    }

    @Nullable
    public String handedFrom() {
        return handedFrom;
    }

    DrawerDetails details() {
        return new DrawerDetails(
                id,
                new BranchId(branchId),
                new StaffId(staffId),
                staffName,
                openedAt,
                new Yen(openingFloat),
                handedFrom);
    }
}
