package org.tsuzuki.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Messages;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.DataSet;
import org.tsuzuki.export.format.Heading;
import org.tsuzuki.export.format.Sheet;
import org.tsuzuki.export.format.TableTotals;
import org.tsuzuki.export.format.TableWriter;
import org.tsuzuki.export.manifest.Manifest;
import org.tsuzuki.export.manifest.Sha256;
import org.tsuzuki.keys.Signer;

/**
 * Writes a zip: the file and its manifest. Rows go from the database's cursor into the stream, however many there are;
 * all of them are of one moment.
 */
@Component
class ExportWriter {

    private static final int TOLD_EVERY = 256;
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
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(order.format().isPressed() ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
        var name = name(order);
        zip.putNextEntry(new ZipEntry(name));
        zip.flush(); // whoever waits sees that it begins, however long the database thinks
        var counted = new Counted(zip);
        var rows = rows(sets.get(order.data()), order, progress, counted);
        zip.closeEntry();
        var sha256 = counted.sha256();
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        var manifest = manifest(order, rows);
        manifest.put("files", List.of(Manifest.file(name, counted.bytes, sha256)));
        zip.write(Manifest.signed(manifest, signer.key()));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        return new Written(name, rows.totals().rows(), sha256);
    }

    /** {@code transactions_2026-11-01_2026-11-20.csv}. */
    static String name(ExportOrder order) {
        var name = new StringBuilder(order.data());
        var filter = order.filter();
        if (filter.from() != null) {
            name.append('_').append(filter.from());
        }
        if (filter.to() != null) {
            name.append('_').append(filter.to());
        }
        return name.append('.').append(order.format().ending()).toString();
    }

    private record Rows(List<Heading> headings, TableTotals totals, TableWriter table) {}

    private <R> Rows rows(DataSet<R> data, ExportOrder order, Progress progress, OutputStream out) throws IOException {
        var columns = columns(data, order.columns());
        var headings = columns.stream()
                .map(column -> new Heading(column.id(), column.heading(order.language()), column.type()))
                .toList();
        var totals = new TableTotals(headings);
        var table = order.format().open(sheet(order), headings, order.encoding(), out);
        try {
            oneMoment.executeWithoutResult(moment -> {
                try {
                    copy(data, columns, order, progress, totals, table);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        table.finish(totals);
        progress.reached(totals.rows());
        return new Rows(headings, totals, table);
    }

    private static <R> void copy(
            DataSet<R> data,
            List<Column<R>> columns,
            ExportOrder order,
            Progress progress,
            TableTotals totals,
            TableWriter table)
            throws IOException {
        var values = new @Nullable Object[columns.size()];
        data.read(order.filter(), row -> {
            for (var i = 0; i < values.length; i++) {
                values[i] = columns.get(i).value().of(row, order.language());
            }
            table.row(values);
            totals.add(values);
            if (totals.rows() % TOLD_EVERY == 0) {
                progress.reached(totals.rows());
            }
        });
    }

    private static <R> List<Column<R>> columns(DataSet<R> data, List<String> wanted) {
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

    private static Sheet sheet(ExportOrder order) {
        var language = order.language();
        return new Sheet(
                Messages.get(language, "export.data." + order.data()),
                Messages.get(language, "export.sheet.totals"),
                Messages.get(language, "export.sheet.rows"),
                Messages.get(language, "export.sheet.sum"));
    }

    private Map<String, Object> manifest(ExportOrder order, Rows rows) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var who = actor.get();
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("version", 1);
        manifest.put("product", PRODUCT);
        manifest.put("dataSet", order.data());
        manifest.put("format", order.format().word());
        manifest.put(
                "encoding", order.format().hasEncodings() ? order.encoding().word() : "utf-8");
        manifest.put("language", order.language().locale().toLanguageTag());
        manifest.put("filter", filter(order));
        manifest.put("columns", rows.headings().stream().map(Heading::id).toList());
        manifest.put("rows", rows.totals().rows());
        var sums = new LinkedHashMap<String, Object>();
        rows.totals().sums().forEach((heading, sum) -> sums.put(heading.id(), sum));
        manifest.put("sums", sums);
        manifest.put("lettersReplaced", rows.table().replaced());
        manifest.put("textsShortened", rows.table().shortened());
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

    /** Counts and hashes what passes, and keeps it open for what comes behind it. */
    private static final class Counted extends FilterOutputStream {

        private final MessageDigest digest = Sha256.digest();
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            digest.update((byte) one);
            bytes++;
            out.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            digest.update(some, from, length);
            bytes += length;
            out.write(some, from, length);
        }

        @Override
        public void flush() {
            // the zip decides
        }

        @Override
        public void close() {
            // another entry follows
        }

        String sha256() {
            return Sha256.hex(digest);
        }
    }
}
