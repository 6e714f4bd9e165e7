package org.tsuzuki.export.month;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.DayFormat;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.data.Exportable;
import org.tsuzuki.export.data.Reach;
import org.tsuzuki.export.manifest.SignedZip;

/** A calendar month of the whole agency as its tax accountant wants it: what every feature has of it, in one zip. */
@Component
public class AccountantMonth implements Exportable {

    public static final String WORD = "month";

    /** What tells whoever opens the zip what is in it. */
    public static final String CONTENTS = "contents.txt";

    static final int MOST_FILES = 30_000;

    private static final char MARK = '\uFEFF';
    private static final String END = "\r\n";

    private final List<MonthPart> parts;
    private final Clock clock;

    AccountantMonth(List<MonthPart> parts, Clock clock) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(MonthPart::order)).toList();
        this.clock = clock;
    }

    @Override
    public String word() {
        return WORD;
    }

    /** Behind the tables. */
    @Override
    public int order() {
        return 90;
    }

    @Override
    public Reach reach() {
        return Reach.ACCOUNTS;
    }

    @Override
    public boolean hasBranches() {
        return false;
    }

    /** The whole month in which the first day is; the one that is over, when none is named. */
    public DataFilter whole(DataFilter wanted) {
        var month = month(wanted);
        return DataFilter.EVERYTHING.within(month.atDay(1), month.atEndOfMonth());
    }

    private YearMonth month(DataFilter wanted) {
        LocalDate day = wanted.from() == null ? wanted.to() : wanted.from();
        return day == null ? YearMonth.from(JapanTime.today(clock)).minusMonths(1) : YearMonth.from(day);
    }

    @Override
    public long count(DataFilter days) {
        return parts.stream().mapToLong(part -> part.count(days)).sum();
    }

    /** @throws ProblemException at "month" when there is nothing to write yet, or more than a zip holds */
    public void check(DataFilter days) {
        if (month(days).isAfter(YearMonth.from(JapanTime.today(clock)))) {
            throw ProblemException.of("problem.export.month.future", month(days))
                    .at("month");
        }
        var files = parts.stream().mapToLong(part -> part.files(days)).sum();
        if (files > MOST_FILES) {
            throw ProblemException.of("problem.export.month.files", MOST_FILES, files)
                    .at("month");
        }
    }

    /** What whoever gets it has to know: that it is not over, what is not closed, what cannot be written. */
    public List<String> remarks(DataFilter days, Language language) {
        var month = month(days);
        var now = YearMonth.from(JapanTime.today(clock));
        if (month.isAfter(now)) {
            return List.of();
        }
        var remarks = new ArrayList<String>();
        if (month.equals(now)) {
            remarks.add(Messages.get(
                    language,
                    "export.month.notOver",
                    DayFormat.month(language, month),
                    DayFormat.day(language, JapanTime.today(clock))));
        }
        if (count(days) == 0) {
            remarks.add(Messages.get(language, "export.month.empty", DayFormat.month(language, month)));
        }
        parts.forEach(part -> remarks.addAll(part.remarks(days, language)));
        return remarks;
    }

    /**
     * Writes every file; the manifest is the caller's, and says what is answered.
     *
     * @param told hears now and then how many rows and files are written, and may end it by an exception
     */
    public Map<String, Object> write(DataFilter days, Language language, LongConsumer told, SignedZip zip)
            throws IOException {
        var remarks = remarks(days, language);
        var folder = new MonthFolder(zip, days, language, told);
        folder.bytes(CONTENTS, contents(days, language, remarks).getBytes(StandardCharsets.UTF_8));
        for (var part : parts) {
            part.write(folder);
        }
        var said = new LinkedHashMap<String, Object>();
        said.put("month", month(days).toString());
        said.put("remarks", remarks);
        said.put("rows", folder.rows());
        said.put("tables", folder.tables());
        return said;
    }

    private String contents(DataFilter days, Language language, List<String> remarks) {
        var text = new StringBuilder().append(MARK);
        line(text, Messages.get(language, "export.data." + WORD));
        line(text, DayFormat.month(language, month(days)));
        line(text, "");
        for (var part : parts) {
            part.about(language).lines().forEach(about -> line(text, about));
        }
        line(text, Messages.get(language, "export.month.about.manifest"));
        if (!remarks.isEmpty()) {
            line(text, "");
            line(text, Messages.get(language, "export.month.remarks"));
            remarks.forEach(remark -> line(text, "- " + remark));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String words) {
        text.append(words).append(END);
    }
}
