package org.tsuzuki.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.DataSet;
import org.tsuzuki.export.data.Exportable;
import org.tsuzuki.export.format.DataTable;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.WrittenTable;
import org.tsuzuki.export.manifest.SignedZip;
import org.tsuzuki.export.month.AccountantMonth;
import org.tsuzuki.keys.Signer;

/**
 * Writes a zip: the file and its manifest. Rows go from the database's cursor into the stream, however many there are;
 * all of them are of one moment.
 */
@Component
class ExportWriter {

    private static final String PRODUCT = "Tsuzuki";

    private final DataSets sets;
    private final TransactionTemplate oneMoment;
    private final CurrentActor actor;
    private final Signer signer;
    private final Clock clock;

    ExportWriter(
            DataSets sets, PlatformTransactionManager transactions, CurrentActor actor, Signer signer, Clock clock) {
        this.sets = sets;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setReadOnly(true);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.actor = actor;
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * @param order what is allowed
     * @param out flushed and left open
     */
    Written write(ExportOrder order, Progress progress, OutputStream out) throws IOException {
        var zip = new SignedZip(out);
        var name = name(order);
        return switch (sets.get(order.data())) {
            case AccountantMonth month -> month(month, order, progress, zip);
            case DataSet<?> data -> {
                var table = files(data, order, name, progress, zip);
                zip.finish(manifest(order, table.said()), signer.key());
                yield new Written(name, table.rows(), zip.firstHash());
            }
            case Exportable other -> throw new IllegalStateException(other.word() + " cannot be written");
        };
    }

    /** Its manifest stands for all of its files. */
    private Written month(AccountantMonth month, ExportOrder order, Progress progress, SignedZip zip)
            throws IOException {
        var said = atOneMoment(() -> month.write(order.filter(), order.language(), progress::reached, zip));
        return new Written(name(order), progress.rows(), zip.finish(manifest(order, said), signer.key()));
    }

    /** {@code transactions_2026-11-01_2026-11-20.csv}. */
    static String name(ExportOrder order) {
        var name = new StringBuilder(order.data());
        if (order.format().isOneFileEach()) {
            name.append('-').append(order.format().word());
        }
        var filter = order.filter();
        if (order.format() == FileFormat.FILES && filter.from() != null) {
            name.append('_').append(YearMonth.from(filter.from()));
        } else {
            if (filter.from() != null) {
                name.append('_').append(filter.from());
            }
            if (filter.to() != null) {
                name.append('_').append(filter.to());
            }
        }
        return name.append('.').append(order.format().ending()).toString();
    }

    /** Reads and writes in one transaction. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T atOneMoment(Work<T> work) throws IOException {
        try {
            return Objects.requireNonNull(oneMoment.execute(moment -> {
                try {
                    return work.run();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private <R> WrittenTable files(DataSet<R> data, ExportOrder order, String name, Progress progress, SignedZip zip)
            throws IOException {
        var table = new DataTable(order.format(), order.encoding(), order.language());
        return atOneMoment(() -> {
            var rows = zip.add(
                    name,
                    order.format().isPressed(),
                    out -> table.write(
                            data,
                            order.filter(),
                            columns(data, order),
                            reached -> told(order, progress, reached),
                            out));
            if (order.format().isOneFileEach()) {
                documents(data, order, progress, zip);
            }
            return rows;
        });
    }

    /** Of an index nothing is told: who waits, waits for the files. */
    private static void told(ExportOrder order, Progress progress, long rows) {
        progress.reached(order.format().isOneFileEach() ? 0 : rows);
    }

    /** Reads the rows again, of the same moment, so that no file is in memory longer than it takes to write it. */
    private static <R> void documents(DataSet<R> data, ExportOrder order, Progress progress, SignedZip zip)
            throws IOException {
        var documents = data.documents().orElseThrow();
        var written = new AtomicLong();
        data.read(order.filter(), row -> {
            var file = documents.file(row);
            if (file != null) {
                zip.add(file, false, out -> {
                    out.write(documents.content(row));
                    return file;
                });
            }
            progress.reached(written.incrementAndGet());
        });
    }

    private static <R> List<Column<R>> columns(DataSet<R> data, ExportOrder order) {
        if (order.format().isOneFileEach()) {
            return data.documents().orElseThrow().index();
        }
        var wanted = order.columns();
        var all = data.columns();
        if (wanted.isEmpty()) {
            return new ArrayList<>(all);
        }
        var chosen = new ArrayList<Column<R>>();
        for (var id : wanted) {
            all.stream().filter(column -> column.id().equals(id)).forEach(chosen::add);
        }
        return chosen;
    }

    private Map<String, Object> manifest(ExportOrder order, Map<String, Object> written) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var who = actor.get();
        var manifest = new LinkedHashMap<>(written);
        manifest.put("version", 1);
        manifest.put("product", PRODUCT);
        manifest.put("dataSet", order.data());
        manifest.put("format", order.format().word());
        manifest.put(
                "encoding", order.format().hasEncodings() ? order.encoding().word() : "utf-8");
        manifest.put("language", order.language().locale().toLanguageTag());
        manifest.put("filter", filter(order));
        manifest.put("writtenAt", now.toString());
        manifest.put(
                "writtenAtInJapan",
                OffsetDateTime.ofInstant(now, JapanTime.ZONE).toString());
        manifest.put("writtenBy", Map.of("id", who.staffId().toString(), "name", who.name()));
        return manifest;
    }

    private static Map<String, Object> filter(ExportOrder order) {
        var filter = new LinkedHashMap<String, Object>(order.filter().more());
        put(filter, "from", order.filter().from());
        put(filter, "to", order.filter().to());
        put(filter, "branch", order.filter().branch());
        return filter;
    }

    private static void put(Map<String, Object> filter, String name, @Nullable Object value) {
        if (value != null) {
            filter.put(name, value.toString());
        }
    }
}
