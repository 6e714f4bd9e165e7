package org.tsuzuki.export.data;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;

/**
 * One column of a data set.
 *
 * @param id what it is called in every language of machines: in addresses, on the command line, in JSON
 */
public record Column<R>(String id, ColumnType type, Value<R> value) {

    /** Reads the column of a row: text, day, instant or long as its type says, or nothing. */
    @FunctionalInterface
    public interface Value<R> {
        @Nullable
        Object of(R row, Language language) throws SQLException;
    }

    /** What a row has whoever reads it. */
    @FunctionalInterface
    public interface Field<R, T> {
        @Nullable
        T of(R row) throws SQLException;
    }

    public static <R> Column<R> text(String id, Field<R, String> field) {
        return new Column<>(id, ColumnType.TEXT, (row, language) -> field.of(row));
    }

    /** A text that every language says in its own words. */
    public static <R> Column<R> words(String id, Value<R> value) {
        return new Column<>(id, ColumnType.TEXT, value);
    }

    public static <R> Column<R> cardNumber(String id, Field<R, String> field) {
        return new Column<>(id, ColumnType.CARD_NUMBER, (row, language) -> field.of(row));
    }

    public static <R> Column<R> day(String id, Field<R, LocalDate> field) {
        return new Column<>(id, ColumnType.DAY, (row, language) -> field.of(row));
    }

    public static <R> Column<R> time(String id, Field<R, Instant> field) {
        return new Column<>(id, ColumnType.TIME, (row, language) -> field.of(row));
    }

    public static <R> Column<R> yen(String id, Field<R, Long> field) {
        return new Column<>(id, ColumnType.YEN, (row, language) -> field.of(row));
    }

    public static <R> Column<R> wholeNumber(String id, Field<R, Long> field) {
        return new Column<>(id, ColumnType.WHOLE_NUMBER, (row, language) -> field.of(row));
    }

    public static List<String> ids(List<? extends Column<?>> columns) {
        return columns.stream().map(Column::id).toList();
    }

    public String heading(Language language) {
        return heading(id, language);
    }

    public static String heading(String id, Language language) {
        return Messages.get(language, "export.column." + id);
    }
}
