package org.tsuzuki.drawer.export;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.drawer.closing.ZReport;
import org.tsuzuki.drawer.closing.ZReports;
import org.tsuzuki.drawer.print.ZReportText;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.month.MonthFolder;
import org.tsuzuki.export.month.MonthPart;

/** The Z reports of a month: a table of them, and each as a text as it is printed. */
@Component
class ZReportMonth implements MonthPart {

    static final String TABLE = "z-reports/index.csv";

    private static final int PART = 100;
    private static final char MARK = '\uFEFF';

    private final ClosingData closings;
    private final ZReports reports;
    private final EntityManager entities;
    private final JdbcTemplate database;

    ZReportMonth(ClosingData closings, ZReports reports, EntityManager entities, JdbcTemplate database) {
        this.closings = closings;
        this.reports = reports;
        this.entities = entities;
        this.database = database;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String about(Language language) {
        return Messages.get(language, "export.month.about.zReports");
    }

    @Override
    public long count(DataFilter days) {
        return 2 * files(days);
    }

    @Override
    public long files(DataFilter days) {
        return closings.count(days);
    }

    /** Cash of a drawer that is open is in the ledger and in no Z report yet. */
    @Override
    public List<String> remarks(DataFilter days, Language language) {
        var open = Objects.requireNonNull(database.queryForObject(
                "select count(*) from drawer where closed_at is null and opened_at < ?",
                Long.class,
                Objects.requireNonNull(days.end()).atOffset(ZoneOffset.UTC)));
        return open == 0 ? List.of() : List.of(Messages.get(language, "export.month.openDrawers", open));
    }

    @Override
    public void write(MonthFolder folder) throws IOException {
        folder.table(TABLE, closings, FileFormat.CSV);
        var first = Objects.requireNonNull(folder.days().from());
        var last = Objects.requireNonNull(folder.days().to());
        List<ZReport> part = part(first, last, 0);
        for (var page = 1; !part.isEmpty(); page++) {
            for (var report : part) {
                var content = report.content();
                folder.bytes(
                        "z-reports/" + content.number().value() + ".txt",
                        (MARK + ZReportText.of(content, folder.language())).getBytes(StandardCharsets.UTF_8));
            }
            entities.clear();
            part = part.size() < PART ? List.of() : part(first, last, page);
        }
    }

    private List<ZReport> part(LocalDate first, LocalDate last, int page) {
        return reports.findByDayOfBetweenOrderByClosedAtAscNumberAsc(first, last, PageRequest.of(page, PART));
    }
}
