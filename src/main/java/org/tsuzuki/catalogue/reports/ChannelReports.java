package org.tsuzuki.catalogue.reports;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.catalogue.CatalogueCache;
import org.tsuzuki.catalogue.shape.CatalogueKind;

/** "It did not work today": what the counter noticed about channels, shown to everyone until the Japan day ends. */
@Service
@Staff.Counter
@Transactional(readOnly = true)
public class ChannelReports {

    private final ReportedFailures failures;
    private final CatalogueCache shelf;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    ChannelReports(
            ReportedFailures failures,
            CatalogueCache shelf,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.failures = failures;
        this.shelf = shelf;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** What did not work on this Japan day, oldest first; one query, however many channels ask. */
    @Staff.Anyone
    public List<ChannelReport> today() {
        return failures.findByReportedOnAndWithdrawnAtIsNullOrderByReportedAt(JapanTime.today(clock)).stream()
                .map(ReportedFailure::details)
                .toList();
    }

    /** Today's reports about one channel for cards of one carrier. */
    @Staff.Anyone
    public List<ChannelReport> today(String channelId, String carrierId) {
        return today().stream()
                .filter(report -> report.concerns(channelId, carrierId))
                .toList();
    }

    /**
     * Notes that a channel did not work today, and what was seen; saying it twice is the same report.
     *
     * @param carrierId null when it failed for every carrier
     * @throws ProblemException when the catalogue has no such channel or carrier; at "reason" when the note is missing or
     *     too long
     */
    @Transactional
    public ChannelReport report(String channelId, @Nullable String carrierId, String typed) {
        var note = TextLimit.REASON.check("reason", typed);
        check(channelId, carrierId);
        if (note.isEmpty()) {
            throw new ProblemException(Problem.of("reason.missing"), "reason");
        }
        var by = actor.get().name();
        return today().stream()
                .filter(report -> report.channelId().equals(channelId)
                        && Objects.equals(report.carrierId(), carrierId)
                        && report.reportedBy().equals(by)
                        && report.note().equals(note))
                .findFirst()
                .orElseGet(() -> store(channelId, carrierId, note, by));
    }

    /** Takes a report back: it works again, or never failed. */
    @Transactional
    public void withdraw(UUID id) {
        var failure = failures.findById(id).orElseThrow(() -> ProblemException.of("problem.catalogue.report.unknown"));
        if (!failure.isWithdrawn()) {
            failure.withdraw(clock.instant());
            failures.save(failure);
            announce("catalogue.reportWithdrawn", failure.details());
        }
    }

    private ChannelReport store(String channelId, @Nullable String carrierId, String note, String by) {
        var report =
                new ChannelReport(Ids.next(), channelId, carrierId, JapanTime.today(clock), clock.instant(), by, note);
        failures.save(new ReportedFailure(report));
        announce("catalogue.reported", report);
        return report;
    }

    private void announce(String action, ChannelReport report) {
        var label = report.carrierId() == null ? report.channelId() : report.channelId() + " " + report.carrierId();
        events.publishEvent(new DomainChange(
                action, report.channelId(), label, List.of(), report.note().isEmpty() ? null : report.note()));
    }

    private void check(String channelId, @Nullable String carrierId) {
        if (!shelf.contents().has(CatalogueKind.CHANNEL, channelId)
                || carrierId != null && !shelf.contents().has(CatalogueKind.CARRIER, carrierId)) {
            throw ProblemException.of("problem.catalogue.unknown");
        }
    }
}
