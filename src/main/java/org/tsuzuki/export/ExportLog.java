package org.tsuzuki.export;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;

/** Keeps what became of each export, and tells the audit log in the same transaction. */
@Component
class ExportLog {

    private final ExportRuns runs;
    private final DataSets sets;
    private final AgencyService agency;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExportLog(
            ExportRuns runs,
            DataSets sets,
            AgencyService agency,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.sets = sets;
        this.agency = agency;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    ExportLine begin(ExportId id, ExportOrder order, long expected) {
        var run = runs.save(new ExportRun(id, order, expected, actor.get(), clock.instant()));
        begun(id, order);
        return run.line(0);
    }

    /** Of one that is handed over row by row and leaves no file. */
    @Transactional
    void begun(ExportId id, ExportOrder order) {
        tell("export.started", id, order, List.of());
    }

    @Transactional
    void finished(ExportId id, ExportOrder order, Written written) {
        runs.findById(id).ifPresent(run -> run.finish(written, clock.instant()));
        tell(
                "export.finished",
                id,
                order,
                List.of(
                        new DomainChange.Field("rows", null, Long.toString(written.rows())),
                        new DomainChange.Field("sha256", null, written.sha256())));
    }

    @Transactional
    void stopped(ExportId id, ExportOrder order, ExportState how, long rows) {
        runs.findById(id).ifPresent(run -> run.stop(how, rows, clock.instant()));
        tell(
                how == ExportState.CANCELLED ? "export.cancelled" : "export.failed",
                id,
                order,
                List.of(new DomainChange.Field("rows", null, Long.toString(rows))));
    }

    @Transactional
    void downloaded(ExportId id, ExportOrder order) {
        tell("export.downloaded", id, order, List.of());
    }

    @Transactional
    void removed(ExportRun run) {
        events.publishEvent(DomainChange.of(
                "export.removed", run.id().toString(), run.line(0).file()));
    }

    private void tell(String action, ExportId id, ExportOrder order, List<DomainChange.Field> more) {
        var fields = new ArrayList<DomainChange.Field>();
        add(fields, "export.data", order.data());
        add(fields, "from", order.filter().from());
        add(fields, "to", order.filter().to());
        add(fields, "branch", branch(order.filter().branch()));
        var data = sets.get(order.data());
        order.filter()
                .more()
                .forEach((name, values) -> add(
                        fields,
                        "export.filter." + name,
                        values.stream()
                                .map(value -> data.told(name, value, Language.EN))
                                .collect(Collectors.joining(", "))));
        add(fields, "export.format", order.format().word());
        add(fields, "export.columns", order.columns().isEmpty() ? null : String.join(", ", order.columns()));
        fields.addAll(more);
        events.publishEvent(new DomainChange(action, id.toString(), ExportWriter.name(order), fields, null));
    }

    private @Nullable String branch(@Nullable UUID id) {
        return id == null
                ? null
                : agency.branches().stream()
                        .filter(known -> known.id().value().equals(id))
                        .map(BranchDetails::name)
                        .findFirst()
                        .orElse(id.toString());
    }

    private static void add(List<DomainChange.Field> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.add(new DomainChange.Field(name, null, value.toString()));
        }
    }
}
