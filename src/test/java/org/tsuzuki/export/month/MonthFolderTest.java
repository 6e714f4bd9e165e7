package org.tsuzuki.export.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.data.DataSet;
import org.tsuzuki.export.data.Documents;
import org.tsuzuki.export.data.Reach;
import org.tsuzuki.export.data.RowReceiver;
import org.tsuzuki.export.manifest.SignedZip;

class MonthFolderTest {

    private static final DataFilter OCTOBER =
            DataFilter.EVERYTHING.within(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), JapanTime.ZONE);

    private final List<Long> told = new ArrayList<>();
    private final MonthFolder folder =
            new MonthFolder(new SignedZip(OutputStream.nullOutputStream()), OCTOBER, Language.EN, told::add);

    @Test
    void whoever_waits_hears_of_rows_and_files_as_they_are_written() throws IOException {
        folder.documents("index.csv", new Amounts(List.of(1L, 2L), List.of(1L, 2L)));
        folder.bytes("more.txt", new byte[1]);

        assertThat(told).containsExactly(2L, 3L, 4L, 5L);
        assertThat(folder.rows()).isEqualTo(2);
        assertThat(folder.tables())
                .singleElement()
                .satisfies(table ->
                        assertThat(table).containsEntry("file", "index.csv").containsEntry("rows", 2L));
    }

    @Test
    void an_index_that_does_not_add_up_to_what_is_filed_ends_the_export() {
        assertThatThrownBy(() -> folder.documents("index.csv", new Amounts(List.of(1L, 2L), List.of(1L, 3L))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("index.csv does not say what is filed");
        assertThatThrownBy(() -> folder.documents("other.csv", new Amounts(List.of(5L, 6L), List.of(11L))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoever_cancels_ends_it_between_two_files() {
        var cancelled =
                new MonthFolder(new SignedZip(OutputStream.nullOutputStream()), OCTOBER, Language.EN, reached -> {
                    if (reached > 3) {
                        throw new CancellationException();
                    }
                });

        assertThatThrownBy(() -> cancelled.documents("index.csv", new Amounts(List.of(1L, 2L), List.of(1L, 2L))))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void more_files_than_one_zip_takes_are_refused_beside_the_month() {
        var most = new AccountantMonth(List.of(new Files(AccountantMonth.MOST_FILES)), NOVEMBER);
        var more = new AccountantMonth(List.of(new Files(AccountantMonth.MOST_FILES - 1), new Files(2)), NOVEMBER);

        most.check(OCTOBER);
        assertThatThrownBy(() -> more.check(OCTOBER))
                .hasMessageContaining("problem.export.month.files")
                .extracting(refused -> ((ProblemException) refused).field())
                .isEqualTo("month");
    }

    /** So many files of a month, and nothing else. */
    private record Files(long count) implements MonthPart {

        @Override
        public int order() {
            return 1;
        }

        @Override
        public String about(Language language) {
            return "";
        }

        @Override
        public long count(DataFilter days) {
            return count;
        }

        @Override
        public long files(DataFilter days) {
            return count;
        }

        @Override
        public void write(MonthFolder folder) {}
    }

    /** Amounts with a file each, which may be others when they are read again. */
    private static final class Amounts implements DataSet<Long>, Documents<Long> {

        private final List<List<Long>> readings;
        private int read;

        Amounts(List<Long> first, List<Long> second) {
            this.readings = List.of(first, second);
        }

        @Override
        public String word() {
            return "receipts";
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Reach reach() {
            return Reach.ACCOUNTS;
        }

        @Override
        public List<Column<Long>> columns() {
            return List.of(Column.yen("total", row -> row));
        }

        @Override
        public List<Column<Long>> index() {
            return columns();
        }

        @Override
        public Optional<Documents<Long>> documents() {
            return Optional.of(this);
        }

        @Override
        public String file(Long row) {
            return row + ".pdf";
        }

        @Override
        public byte[] content(Long row) {
            return row.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public long count(DataFilter filter) {
            return readings.getFirst().size();
        }

        @Override
        public void read(DataFilter filter, RowReceiver<Long> receiver) throws IOException {
            try {
                for (var row : readings.get(read++)) {
                    receiver.take(row);
                }
            } catch (SQLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
