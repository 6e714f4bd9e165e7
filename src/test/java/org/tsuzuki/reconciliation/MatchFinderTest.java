package org.tsuzuki.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.BookEntryId;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookReader.AccountLine;

class MatchFinderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    @Test
    void the_same_amount_on_the_nearest_day_is_proposed() {
        var near = line(1, DAY.minusDays(1), -3000);
        var far = line(2, DAY.plusDays(3), -3000);
        var other = line(3, DAY, -2999);

        assertThat(MatchFinder.find(List.of(row(7, DAY, -3000)), List.of(far, near, other)))
                .containsExactly(match(7, near));
    }

    @Test
    void nothing_is_proposed_across_the_window_or_with_the_other_sign() {
        assertThat(MatchFinder.find(
                        List.of(row(1, DAY, -3000)),
                        List.of(line(1, DAY.minusDays(MatchFinder.WINDOW + 1L), -3000), line(2, DAY, 3000))))
                .isEmpty();
    }

    @Test
    void an_equal_reference_wins_over_a_contained_one_and_that_over_the_nearest_day() {
        var near = line(1, DAY, -3000);
        var contained = line(2, DAY.minusDays(4), -3000, "ORDER-4711-99");
        var equal = line(3, DAY.minusDays(20), -3000, "4711");

        assertThat(MatchFinder.find(List.of(referring(1, "4711")), List.of(near, contained, equal)))
                .containsExactly(match(1, equal));
        assertThat(MatchFinder.find(List.of(referring(1, "4711")), List.of(near, contained)))
                .containsExactly(match(1, contained));
        assertThat(MatchFinder.find(List.of(referring(1, "4711")), List.of(near)))
                .containsExactly(match(1, near));
    }

    @Test
    void a_receipt_number_in_the_issuers_text_is_a_reference_however_it_is_written() {
        var line = line(1, DAY.minusDays(12), 3300, "SJ-2026-000001");
        var row = new StatementRow(1, DAY, new Yen(3300), "", "WeChat ｓｊ２０２６０００００１ renewal");

        assertThat(MatchFinder.find(List.of(row), List.of(line))).containsExactly(match(1, line));
    }

    @Test
    void words_and_short_numbers_are_no_reference() {
        var line = line(1, DAY.minusDays(12), 3300, "povo", "12");

        assertThat(MatchFinder.find(List.of(new StatementRow(1, DAY, new Yen(3300), "12", "povo")), List.of(line)))
                .isEmpty();
    }

    @Test
    void one_row_may_be_the_sum_of_a_day_or_of_a_reference() {
        var one = line(1, DAY.minusDays(1), -3000);
        var two = line(2, DAY.minusDays(1), -1500);
        var elsewhere = line(3, DAY, -500);

        assertThat(MatchFinder.find(List.of(row(1, DAY, -4500)), List.of(one, two, elsewhere)))
                .containsExactly(match(1, one, two));

        var part = line(4, DAY.minusDays(9), -2000, "ORDER-4711");
        var rest = line(5, DAY.minusDays(8), -2500, "ORDER-4711");
        assertThat(MatchFinder.find(
                        List.of(new StatementRow(1, DAY, new Yen(-4500), "ORDER-4711", "")),
                        List.of(part, rest, elsewhere)))
                .containsExactly(match(1, part, rest));
    }

    @Test
    void a_line_that_fits_alone_is_not_taken_for_a_sum() {
        var alone = line(1, DAY, -3000);
        var other = line(2, DAY, -1000);

        assertThat(MatchFinder.find(List.of(row(1, DAY, -4000), row(2, DAY, -3000)), List.of(alone, other)))
                .containsExactly(match(2, alone));
    }

    @Test
    void twenty_thousand_rows_of_one_amount_are_matched_one_to_one() {
        var rows = new ArrayList<StatementRow>();
        var lines = new ArrayList<BookSide>();
        for (var each = 1; each <= 20_000; each++) {
            rows.add(row(each, DAY.plusDays(each % 28), -3000));
            lines.add(line(each, DAY.plusDays(each % 28), -3000));
        }

        assertThat(MatchFinder.find(rows, lines)).hasSize(20_000);
    }

    @Property
    void no_row_and_no_line_is_used_twice_and_sums_are_kept(
            @ForAll @Size(max = 25) List<@IntRange(max = 999) Integer> told,
            @ForAll @Size(max = 25) List<@IntRange(max = 999) Integer> booked) {
        var rows = rows(told);
        var lines = lines(booked);

        var found = MatchFinder.find(rows, lines);

        var used = found.stream().flatMap(match -> match.lines().stream()).toList();
        assertThat(new HashSet<>(used)).hasSameSizeAs(used);
        assertThat(found.stream().map(Match::row).distinct().count()).isEqualTo(found.size());
        var byNumber = rows.stream().collect(Collectors.toMap(StatementRow::number, Function.identity()));
        var byId = lines.stream().collect(Collectors.toMap(BookSide::id, Function.identity()));
        for (var match : found) {
            assertThat(match.lines().stream()
                            .map(id -> Objects.requireNonNull(byId.get(id)).amount())
                            .reduce(Yen.ZERO, Yen::plus))
                    .isEqualTo(Objects.requireNonNull(byNumber.get(match.row())).amount());
        }
    }

    @Property
    void the_order_of_rows_and_lines_does_not_matter(
            @ForAll @Size(max = 25) List<@IntRange(max = 999) Integer> told,
            @ForAll @Size(max = 25) List<@IntRange(max = 999) Integer> booked,
            @ForAll Random random) {
        var rows = rows(told);
        var lines = lines(booked);
        var found = MatchFinder.find(rows, lines);

        var mixedRows = new ArrayList<>(rows);
        var mixedLines = new ArrayList<>(lines);
        Collections.shuffle(mixedRows, random);
        Collections.shuffle(mixedLines, random);

        assertThat(MatchFinder.find(mixedRows, mixedLines)).isEqualTo(found);
    }

    /** Few amounts, days and references, so that much fits together. */
    private static List<StatementRow> rows(List<Integer> seeds) {
        var rows = new ArrayList<StatementRow>();
        for (var seed : seeds) {
            rows.add(new StatementRow(rows.size() + 1, day(seed), amount(seed), reference(seed), ""));
        }
        return rows;
    }

    private static List<BookSide> lines(List<Integer> seeds) {
        var lines = new ArrayList<BookSide>();
        for (var seed : seeds) {
            lines.add(line(lines.size() + 1, day(seed), amount(seed).amount(), reference(seed)));
        }
        return lines;
    }

    private static LocalDate day(int seed) {
        return DAY.plusDays(seed / 100);
    }

    private static Yen amount(int seed) {
        return new Yen(List.of(-1000L, -2000L, -3000L, 1000L).get(seed % 4));
    }

    private static String reference(int seed) {
        return seed % 3 == 0 ? "ORDER-100" + seed % 5 : "";
    }

    private static StatementRow row(int number, LocalDate day, long yen) {
        return new StatementRow(number, day, new Yen(yen), "", "");
    }

    private static StatementRow referring(int number, String reference) {
        return new StatementRow(number, DAY, new Yen(-3000), reference, "");
    }

    private static BookSide line(int number, LocalDate day, long yen, String... references) {
        var entry = new BookEntryId(new UUID(0, number));
        return new BookSide(
                new AccountLine(entry, 1, day, BookEvent.CARRIER_PAYMENT, "", null, new Yen(yen), null),
                List.of(references));
    }

    private static Match match(int row, BookSide... lines) {
        return new Match(row, List.of(lines).stream().map(BookSide::id).toList());
    }
}
