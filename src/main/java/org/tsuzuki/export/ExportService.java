package org.tsuzuki.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.data.DataSet;
import org.tsuzuki.export.month.AccountantMonth;
import org.tsuzuki.keys.Signer;
import org.tsuzuki.security.OutOfScopeException;

/** Everything that leaves the desk as a table. Rights are asked when it is ordered, and again when it is taken along. */
@Service
@Staff.Anyone
public class ExportService {

    static final int MOST_RUNNING = 3;
    static final int MOST_KEPT = 30;
    static final int MOST_DOCUMENTS = 10_000;

    private final DataSets sets;
    private final ExportRuns runs;
    private final ExportJobs jobs;
    private final ExportFiles files;
    private final ExportWriter writer;
    private final ExportLog log;
    private final Signer signer;
    private final CurrentActor actor;
    private final Clock clock;

    ExportService(
            DataSets sets,
            ExportRuns runs,
            ExportJobs jobs,
            ExportFiles files,
            ExportWriter writer,
            ExportLog log,
            Signer signer,
            CurrentActor actor,
            Clock clock) {
        this.sets = sets;
        this.runs = runs;
        this.jobs = jobs;
        this.files = files;
        this.writer = writer;
        this.log = log;
        this.signer = signer;
        this.actor = actor;
        this.clock = clock;
    }

    /** With what whoever gets an export checks its signature; given to them by another way than the export. */
    public String publicKey() {
        return signer.key().publicKey().text();
    }

    /** What I may export. */
    public List<ExportChoice> choices() {
        return sets.mine().stream()
                .map(data -> new ExportChoice(
                        data.word(),
                        data instanceof DataSet<?> table ? Column.ids(table.columns()) : List.of(),
                        data.hasBranches() && !sets.isOneBranch(data),
                        data.hasBranches() && sets.isOneBranch(data),
                        data instanceof DataSet<?> table && sets.hasDocuments(table),
                        data instanceof AccountantMonth))
                .toList();
    }

    /** What I get when I ask for this: without filters that the data has not, and within my branch where I have to be. */
    public ExportOrder allowed(ExportOrder wanted) {
        return sets.allowed(wanted);
    }

    /** What else narrows it, in words, by its name. */
    public Map<String, String> told(ExportOrder wanted) {
        var data = sets.get(wanted.data());
        var told = new LinkedHashMap<String, String>();
        sets.allowed(wanted)
                .filter()
                .more()
                .forEach((name, values) -> told.put(
                        name,
                        values.stream()
                                .map(value -> data.told(name, value, wanted.language()))
                                .collect(Collectors.joining(" / "))));
        return told;
    }

    /** What whoever gets it has to know, a sentence each. */
    @Transactional(readOnly = true)
    public List<String> remarks(ExportOrder wanted) {
        var order = sets.allowed(wanted);
        return sets.get(order.data()) instanceof AccountantMonth month
                ? month.remarks(order.filter(), order.language())
                : List.of();
    }

    /** How many rows it has now, more or less. */
    @Transactional(readOnly = true)
    public long count(ExportOrder wanted) {
        var order = sets.allowed(wanted);
        if (sets.get(order.data()) instanceof AccountantMonth month) {
            month.check(order.filter());
        }
        return sets.get(order.data()).count(order.filter());
    }

    /** Begins an export in the background; its file waits under {@link #mine()}. */
    public ExportLine start(ExportOrder wanted) {
        var order = sets.allowed(wanted);
        if (ExportAddress.write(order).length() > TextLimit.NOTE.longest()) {
            throw ProblemException.of("problem.export.long");
        }
        var kept = mine();
        if (kept.stream().filter(ExportLine::isRunning).count() >= MOST_RUNNING) {
            throw ProblemException.of("problem.export.running", MOST_RUNNING);
        }
        if (kept.size() >= MOST_KEPT) {
            throw ProblemException.of("problem.export.tooMany", MOST_KEPT);
        }
        return jobs.begin(order, expected(order));
    }

    private long expected(ExportOrder order) {
        var expected = count(order);
        if (order.format().isOneFileEach() && expected > MOST_DOCUMENTS) {
            throw ProblemException.of("problem.export.documents", MOST_DOCUMENTS, expected)
                    .at("to");
        }
        return expected;
    }

    /** Those whose days are not over, the newest first. */
    public List<ExportLine> mine() {
        return runs
                .findByStaffIdAndEndsAtAfterOrderByStartedAtDescIdValueDesc(
                        actor.get().staffId(), clock.instant())
                .stream()
                .map(run -> run.line(jobs.rows(run.id())))
                .toList();
    }

    public ExportLine find(ExportId id) {
        var run = own(id);
        return run.line(jobs.rows(id));
    }

    /** Ends one that runs; nothing of it stays. */
    public void cancel(ExportId id) {
        own(id);
        jobs.stop(id);
    }

    /** The file, for whoever may still have what is in it. */
    public ExportFile open(ExportId id) {
        var line = find(id);
        if (line.state() != ExportState.READY) {
            throw ProblemException.of("problem.export.gone");
        }
        var order = ExportAddress.read(ExportAddress.parse(line.address()), DataFilter.EVERYTHING, Language.EN);
        var now = sets.allowed(order);
        if (!Objects.equals(now.filter().branch(), line.branch())) {
            throw new OutOfScopeException(Problem.of("problem.export.otherBranch"), null);
        }
        var file = files.find(id).orElseThrow(() -> ProblemException.of("problem.export.gone"));
        log.downloaded(id, now);
        return new ExportFile(line.zip(), file);
    }

    /** Lets go of one that is not wanted any more. */
    @Transactional
    public void remove(ExportId id) {
        var run = own(id);
        if (run.state() == ExportState.RUNNING && jobs.isRunning(id)) {
            throw ProblemException.of("problem.export.stillRunning");
        }
        runs.delete(run);
        log.removed(run);
        try {
            files.remove(id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes one at once, for whoever waits at the other end of the stream, which is flushed and left open. */
    public Written write(ExportOrder wanted, OutputStream out) throws IOException {
        var order = sets.allowed(wanted);
        if (!order.format().isTable()) {
            expected(order); // refuses too many before the first is written
        }
        var id = ExportId.next();
        var progress = new Progress();
        log.begun(id, order);
        var whole = false;
        try {
            var written = writer.write(order, progress, out);
            log.finished(id, order, written);
            whole = true;
            return written;
        } finally {
            if (!whole) {
                log.stopped(id, order, ExportState.FAILED, progress.rows());
            }
        }
    }

    private ExportRun own(ExportId id) {
        var found = runs.findById(id).filter(run -> !run.isOver(clock.instant()));
        if (found.isPresent() && !found.get().staffId().equals(actor.get().staffId())) {
            throw new OutOfScopeException(Problem.of("problem.export.gone"), null);
        }
        return found.orElseThrow(() -> ProblemException.of("problem.export.gone"));
    }
}
