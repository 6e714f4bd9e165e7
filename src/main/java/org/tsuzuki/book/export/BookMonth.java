package org.tsuzuki.book.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.DayFormat;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.book.AccountLabels;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookFilter;
import org.tsuzuki.book.BookReader;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.month.MonthFolder;
import org.tsuzuki.export.month.MonthPart;

/** The ledger of a month: its lines, the trial balance at its end, and the files of accounting programs. */
@Component
class BookMonth implements MonthPart {

    static final String LINES = "book/ledger.csv";
    static final String BALANCE = "book/trial-balance.csv";
    static final String NOT_WRITTEN = "book/not-written.txt";

    private static final List<ExportFormat> PROGRAMS = List.of(ExportFormat.YAYOI, ExportFormat.MONEY_FORWARD);
    private static final char MARK = '\uFEFF';
    private static final String END = "\r\n";

    private final BookLineData lines;
    private final BookFiles files;
    private final Book book;
    private final BookReader reader;
    private final AccountLabels labels;
    private final Clock clock;

    BookMonth(BookLineData lines, BookFiles files, Book book, BookReader reader, AccountLabels labels, Clock clock) {
        this.lines = lines;
        this.files = files;
        this.book = book;
        this.reader = reader;
        this.labels = labels;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String about(Language language) {
        return Messages.get(language, "export.month.about.book");
    }

    @Override
    public long count(DataFilter days) {
        var entries = book.totals(BookFilter.EVERYTHING.within(first(days), last(days)))
                .entries();
        return lines.count(days) + entries * PROGRAMS.size();
    }

    @Override
    public List<String> remarks(DataFilter days, Language language) {
        var remarks = new ArrayList<String>();
        var first = reader.closedThrough()
                .map(closed -> closed.plusDays(1))
                .filter(open -> open.isAfter(first(days)))
                .orElse(first(days));
        var today = JapanTime.today(clock);
        var last = last(days).isAfter(today) ? today : last(days);
        if (!first.isAfter(last)) {
            remarks.add(Messages.get(
                    language, "export.month.notClosed", DayFormat.day(language, first), DayFormat.day(language, last)));
        }
        for (var program : PROGRAMS) {
            if (!files.findings(program, first(days), last(days)).isEmpty()) {
                remarks.add(Messages.get(
                        language, "export.month.notWritten", Messages.get(language, program.key()), NOT_WRITTEN));
            }
        }
        return remarks;
    }

    @Override
    public void write(MonthFolder folder) throws IOException {
        var from = first(folder.days());
        var to = last(folder.days());
        folder.table(LINES, lines, FileFormat.CSV);
        folder.table(BALANCE, new TrialBalanceData(book.trialBalance(from, to), labels), FileFormat.CSV);
        var notWritten = new StringBuilder();
        for (var program : PROGRAMS) {
            var findings = files.findings(program, from, to);
            if (findings.isEmpty()) {
                var called = files.names(program, from, to);
                folder.file("book/" + program.fileName(from, to), out -> {
                    files.write(program, from, to, called, folder::step, out);
                    return program;
                });
            } else {
                tell(program, findings, folder.language(), notWritten);
            }
        }
        if (!notWritten.isEmpty()) {
            folder.bytes(NOT_WRITTEN, (MARK + notWritten.toString()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A program's accounts that keep its file back, and what to do about them. */
    private void tell(ExportFormat program, List<NameFinding> findings, Language language, StringBuilder text) {
        text.append(Messages.get(language, program.key())).append(END);
        text.append(Messages.get(language, "export.month.notWritten.why")).append(END);
        for (var finding : findings) {
            text.append("- ")
                    .append(labels.whole(finding.account()).in(language))
                    .append(": ");
            if (finding.written().isEmpty()) {
                text.append(Messages.get(language, "ledger.export.unnamed"));
            } else {
                text.append(finding.written()).append(" – ").append(Messages.get(language, "ledger.export.misnamed"));
            }
            text.append(END);
        }
        text.append(END);
    }

    private static LocalDate first(DataFilter days) {
        return Objects.requireNonNull(days.from());
    }

    private static LocalDate last(DataFilter days) {
        return Objects.requireNonNull(days.to());
    }
}
