package org.tsuzuki.export.schedule;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.export.ExportAddress;
import org.tsuzuki.export.ExportOrder;
import org.tsuzuki.export.ExportService;
import org.tsuzuki.export.SavedExportService;
import org.tsuzuki.export.Written;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.files.WholeFile;

/** Writes one period of a saved export, as whoever set it up, and brings it where they want it. */
@Component
class ExportDelivery {

    /** What most mail servers still take once it is encoded. */
    static final int LARGEST_MAIL = 10 * 1024 * 1024;

    private final ExportService exports;
    private final SavedExportService saved;
    private final ExportDirectory directories;
    private final ExportMail mail;
    private final RepetitionRows rows;
    private volatile boolean closing;

    ExportDelivery(
            ExportService exports,
            SavedExportService saved,
            ExportDirectory directories,
            ExportMail mail,
            RepetitionRows rows) {
        this.exports = exports;
        this.saved = saved;
        this.directories = directories;
        this.mail = mail;
        this.rows = rows;
    }

    /** It failed, and another attempt would not help. */
    static final class Hopeless extends RuntimeException {

        private final String problem;

        Hopeless(String problem) {
            super(problem);
            this.problem = problem;
        }

        String problem() {
            return problem;
        }
    }

    /** The desk closes: whoever writes stops between two rows. */
    static final class Closing extends IOException {}

    void open() {
        closing = false;
    }

    void close() {
        closing = true;
    }

    void deliver(RepetitionRows.Claim claim, Language language) throws IOException {
        var order = order(claim, language);
        var file = claim.repetition().directory() == null
                ? null
                : file(claim, order, claim.repetition().directory());
        if (claim.repetition().mail() != null) {
            mail(claim, claim.repetition().mail(), zip(claim, order, file), language);
        }
    }

    private ExportOrder order(RepetitionRows.Claim claim, Language language) {
        var repetition = claim.repetition();
        var address = saved.mine().stream()
                .filter(each -> each.name().equals(repetition.name()))
                .findFirst()
                .orElseThrow(() -> new Hopeless("problem.export.repeat.failed"))
                .address();
        var chosen = ExportAddress.read(ExportAddress.parse(address), DataFilter.EVERYTHING, language);
        var days = chosen.filter().within(claim.period(), repetition.rhythm().lastDay(claim.period()));
        return new ExportOrder(
                chosen.data(), days, chosen.columns(), chosen.format(), chosen.encoding(), chosen.language());
    }

    /** A file of this name is this period's: an attempt before got so far. */
    private Path file(RepetitionRows.Claim claim, ExportOrder order, String directory) throws IOException {
        var file = directories.check(directory).resolve(claim.repetition().file(claim.period()));
        if (!claim.filed() && !Files.exists(file)) {
            var written = new AtomicReference<Written>();
            new WholeFile(file).create(out -> written.set(write(order, out)));
            rows.keep(claim, written.get());
        }
        rows.filed(claim);
        return file;
    }

    private byte[] zip(RepetitionRows.Claim claim, ExportOrder order, @Nullable Path file) throws IOException {
        if (file != null && Files.exists(file)) {
            if (Files.size(file) > LARGEST_MAIL) {
                throw new Hopeless("problem.export.repeat.mail.large");
            }
            return Files.readAllBytes(file);
        }
        var zip = new Limited();
        rows.keep(claim, write(order, zip));
        if (zip.size() > LARGEST_MAIL) {
            throw new Hopeless("problem.export.repeat.mail.large");
        }
        return zip.toByteArray();
    }

    private Written write(ExportOrder order, OutputStream out) throws IOException {
        return exports.write(order, new FilterOutputStream(out) {
            @Override
            public void write(byte[] some, int from, int length) throws IOException {
                if (closing) {
                    throw new Closing();
                }
                out.write(some, from, length);
            }
        });
    }

    private void mail(RepetitionRows.Claim claim, String address, byte[] zip, Language language) {
        if (!rows.beginMail(claim)) {
            throw new Hopeless("problem.export.repeat.mail.unsure");
        }
        var name = claim.repetition().name();
        var file = claim.repetition().file(claim.period());
        try {
            mail.send(
                    address,
                    Messages.get(language, "export.repeat.mail.subject", name, file),
                    Messages.get(language, "export.repeat.mail.text", name, file),
                    file,
                    zip);
        } catch (ProblemException refused) {
            rows.mailRefused(claim);
            throw refused;
        } catch (ExportMail.Unsure brokenOff) {
            throw new Hopeless("problem.export.repeat.mail.unsure");
        }
    }

    /** Keeps what a mail can carry and lets the rest go. */
    private static final class Limited extends ByteArrayOutputStream {

        @Override
        public synchronized void write(int one) {
            if (count <= LARGEST_MAIL) {
                super.write(one);
            }
        }

        @Override
        public synchronized void write(byte[] some, int from, int length) {
            if (count <= LARGEST_MAIL) {
                super.write(some, from, length);
            }
        }
    }
}
