package org.tsuzuki.drawer.closing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Yen;
import org.tsuzuki.drawer.Drawer;

/** A stored Z report; inserted once and only read afterwards. */
@Entity
@Table(name = "z_report")
@Immutable
public class ZReport {

    @Id
    private String number;

    private UUID branchId;
    private long sequence;
    private UUID drawerId;
    private UUID staffId;
    private LocalDate dayOf;
    private Instant closedAt;
    private long expected;
    private long counted;

    @JdbcTypeCode(SqlTypes.JSON)
    private ZReportContent content;

    @SuppressWarnings("NullAway.Init")
    protected ZReport() {} // for JPA

    ZReport(long sequence, Drawer drawer, ZReportContent content) {
        this.number = content.number().value();
        this.branchId = drawer.holder().branchId();
        this.sequence = sequence;
        this.drawerId = drawer.id().value();
        this.staffId = drawer.holder().staffId();
        this.dayOf = JapanTime.dayOf(content.closedAt());
        this.closedAt = content.closedAt();
        this.expected = content.expected().amount();
        this.counted = content.counted().counted().amount();
        this.content = content;
    }

    UUID branchId() {
        return branchId;
    }

    UUID staffId() {
        return staffId;
    }

    public ZReportContent content() {
        return content;
    }

    ZReportLine line() {
        return new ZReportLine(
                content.number(),
                new BranchId(branchId),
                content.branchName(),
                content.staffName(),
                closedAt,
                new Yen(expected),
                new Yen(counted),
                content.handedTo() != null);
    }
}
