package org.tsuzuki.catalogue.reports;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's word that a channel did not work on a day. */
@Entity
@Table(name = "channel_report")
class ReportedFailure {

    @Id
    private UUID id;

    private String channelId;
    private @Nullable String carrierId;
    private LocalDate reportedOn;
    private Instant reportedAt;
    private String reportedBy;
    private String note;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected ReportedFailure() {} // for JPA

    ReportedFailure(ChannelReport report) {
        id = report.id();
        channelId = report.channelId();
        carrierId = report.carrierId();
        reportedOn = report.reportedOn();
        reportedAt = report.reportedAt();
        reportedBy = report.reportedBy();
        note = report.note();
    }

    ChannelReport details() {
        return new ChannelReport(id, channelId, carrierId, reportedOn, reportedAt, reportedBy, note);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReportedFailure failure
                && id.equals(failure.details().id());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
