package org.tsuzuki.export;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Actor;

/** An export from its start to the day on which its file goes. */
@Entity
class ExportRun {

    static final Duration KEPT = Duration.ofDays(7);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ExportId id;

    @Version
    private @Nullable Integer version;

    private UUID staffId;
    private String staffName;
    private String dataSet;
    private @Nullable UUID branchId;
    private String request;
    private String fileName;

    @Enumerated(EnumType.STRING)
    private ExportState state;

    private long expected;
    private long rowCount;
    private @Nullable String sha256;
    private Instant startedAt;
    private @Nullable Instant finishedAt;
    private Instant endsAt;

    @SuppressWarnings("NullAway.Init")
    protected ExportRun() {} // for JPA

    ExportRun(ExportId id, ExportOrder order, long expected, Actor who, Instant now) {
        this.id = id;
        this.staffId = who.staffId();
        this.staffName = who.name();
        this.dataSet = order.data();
        this.branchId = order.filter().branch();
        this.request = ExportAddress.write(order);
        this.fileName = ExportWriter.name(order);
        this.state = ExportState.RUNNING;
        this.expected = expected;
        this.startedAt = now;
        this.endsAt = now.plus(KEPT);
    }

    void finish(Written written, Instant now) {
        state = ExportState.READY;
        rowCount = written.rows();
        sha256 = written.sha256();
        finishedAt = now;
    }

    void stop(ExportState how, long rows, Instant now) {
        state = how;
        rowCount = rows;
        finishedAt = now;
    }

    ExportId id() {
        return id;
    }

    UUID staffId() {
        return staffId;
    }

    ExportState state() {
        return state;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }

    ExportLine line(long reached) {
        return new ExportLine(
                id,
                dataSet,
                branchId,
                request,
                fileName,
                state,
                expected,
                state == ExportState.RUNNING ? reached : rowCount,
                startedAt,
                finishedAt,
                endsAt);
    }
}
