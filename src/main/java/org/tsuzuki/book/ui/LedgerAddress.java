package org.tsuzuki.book.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEntryId;

/** Reads and writes what the addresses of the ledger carry; what cannot be read is as if it were not there. */
public final class LedgerAddress {

    /** Where the owner says what was there when the books began; another feature's page. */
    static final String OPENING = "/ledger/opening";

    private final Map<String, String> values = new LinkedHashMap<>();

    public static String text(QueryParameters query, String name) {
        return query.getSingleParameter(name).orElse("").strip();
    }

    public static int page(QueryParameters query) {
        return read(text(query, "page"), Integer::valueOf)
                .filter(page -> page > 1)
                .orElse(1);
    }

    public static @Nullable UUID uuid(QueryParameters query, String name) {
        return read(text(query, name), UUID::fromString).orElse(null);
    }

    public static <E extends Enum<E>> @Nullable E constant(QueryParameters query, String name, E[] all) {
        var word = text(query, name);
        return Arrays.stream(all)
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** An account of its own: with a sub-account where its kind is divided. */
    public static @Nullable Account account(QueryParameters query) {
        var kind = constant(query, "kind", AccountKind.values());
        return kind == null
                ? null
                : read(text(query, "sub"), sub -> new Account(kind, sub)).orElse(null);
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Where the journal shows an entry. */
    public static String of(BookEntryId entry) {
        return new LedgerAddress().with("reference", entry).under(JournalView.PATH);
    }

    /** Nothing, when there is nothing to say. */
    public LedgerAddress with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            values.put(name, value.toString());
        }
        return this;
    }

    public LedgerAddress with(DayRange days) {
        return with("from", days.from()).with("to", days.to());
    }

    public LedgerAddress with(Account account) {
        return with("kind", account.kind().name()).with("sub", account.sub());
    }

    /** The first page needs no number. */
    public LedgerAddress onPage(int page) {
        return with("page", page > 1 ? page : null);
    }

    public QueryParameters query() {
        return QueryParameters.simple(values);
    }

    public String under(String path) {
        var written = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/" + path + (written.isEmpty() ? "" : "?" + written);
    }
}
