package org.tsuzuki.reconciliation;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Differences;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.BookEntryId;
import org.tsuzuki.book.BookReader;

/**
 * Compares accounts with what their issuers say. A mark says that a row of a statement and lines of the book are the same
 * money; no line is ever changed by it.
 */
@Service
@Staff.Accounting
@Transactional(readOnly = true)
public class ReconciliationService {

    /** How far before a statement lines of the book are listed at once; what is older is a sum until it is asked for. */
    private static final int LOOKED_BACK = 62;

    /** How many older lines are listed, the latest first. */
    public static final int OLDER_LISTED = 200;

    private final StatementStore store;
    private final BookReader book;
    private final List<EntryReferences> features;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    ReconciliationService(
            StatementStore store,
            BookReader book,
            List<EntryReferences> features,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.features = features;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Both sides of a statement, with what is proposed now. */
    public ReconciliationSheet sheet(StatementId id) {
        var statement = store.require(id);
        var rows = store.openRows(id);
        var lines = openLines(statement);
        var proposals = MatchFinder.find(rows, withoutTakenBack(lines));
        var proposed =
                proposals.stream().flatMap(match -> match.lines().stream()).collect(Collectors.toSet());
        var left = lines.stream()
                .filter(line -> !proposed.contains(line.id()))
                .filter(line -> !line.day().isAfter(statement.lastDay()))
                .toList();
        var alone = withoutTakenBack(left);
        var balance = balance(statement);
        return new ReconciliationSheet(
                statement,
                rows,
                proposals,
                lines,
                alone,
                older(statement, lines, balance),
                left.size() - alone.size(),
                store.marked(id),
                balance);
    }

    private ReconciliationSheet.@Nullable Older older(
            Statement statement, List<BookSide> lines, ReconciliationSheet.Balance balance) {
        var before = lookedBackTo(statement);
        var listed = lines.stream()
                .filter(line -> !line.day().isAfter(statement.lastDay()))
                .map(BookSide::amount)
                .reduce(Yen.ZERO, Yen::plus);
        return book.firstDay(statement.account())
                .filter(first -> first.isBefore(before))
                .map(first -> new ReconciliationSheet.Older(
                        before, balance.onlyInBook().minus(listed)))
                .orElse(null);
    }

    private static LocalDate lookedBackTo(Statement statement) {
        return statement.firstDay().minusDays(LOOKED_BACK);
    }

    /**
     * Open lines of the book before those that a sheet lists, the latest first and no more than {@link #OLDER_LISTED}: read
     * a year at a time, because an account may have been kept for long before its first statement.
     */
    public List<BookSide> olderLines(StatementId id) {
        var statement = store.require(id);
        var marked = store.markedLines(statement.account());
        var first = book.firstDay(statement.account()).orElse(LocalDate.MAX);
        var open = new ArrayList<BookSide>();
        for (var end = lookedBackTo(statement).minusDays(1);
                !end.isBefore(first) && open.size() < OLDER_LISTED;
                end = end.minusYears(1)) {
            var year = open(book.lines(statement.account(), end.minusYears(1).plusDays(1), end), marked);
            open.addAll(withoutTakenBack(year).reversed());
        }
        return List.copyOf(open.subList(0, Math.min(OLDER_LISTED, open.size())));
    }

    private List<BookSide> openLines(Statement statement) {
        var account = statement.account();
        return open(
                book.lines(
                        account,
                        lookedBackTo(statement),
                        statement.lastDay().plusDays(MatchFinder.WINDOW_OF_REFERENCE)),
                store.markedLines(account));
    }

    private List<BookSide> open(List<BookReader.AccountLine> all, Set<LineId> marked) {
        var lines = all.stream()
                .filter(line -> !marked.contains(new LineId(line.entry(), line.position())))
                .toList();
        var references =
                references(lines.stream().map(BookReader.AccountLine::entry).collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> new BookSide(
                        line,
                        Stream.of(
                                        Stream.ofNullable(line.receiptNumber()),
                                        references.getOrDefault(line.entry(), List.of()).stream(),
                                        Stream.of(line.text()))
                                .flatMap(Function.identity())
                                .toList()))
                .toList();
    }

    private Map<BookEntryId, List<String>> references(Collection<BookEntryId> entries) {
        var all = new HashMap<BookEntryId, List<String>>();
        for (var feature : features) {
            feature.references(entries)
                    .forEach((entry, names) -> all.computeIfAbsent(entry, each -> new ArrayList<>())
                            .addAll(names));
        }
        return all;
    }

    /** An entry and the one that takes it back move nothing together; the issuer never hears of either. */
    private static List<BookSide> withoutTakenBack(List<BookSide> lines) {
        var byEntry =
                lines.stream().collect(Collectors.groupingBy(line -> line.line().entry()));
        var gone = new HashSet<LineId>();
        for (var line : lines) {
            var reversed = line.line().reverses();
            if (reversed != null) {
                byEntry.getOrDefault(reversed, List.of()).stream()
                        .filter(other -> other.amount().equals(line.amount().negated()) && !gone.contains(other.id()))
                        .findFirst()
                        .ifPresent(other -> gone.addAll(List.of(line.id(), other.id())));
            }
        }
        return lines.stream().filter(line -> !gone.contains(line.id())).toList();
    }

    private ReconciliationSheet.Balance balance(Statement statement) {
        var day = statement.lastDay();
        var sums = store.sums(statement.account(), day);
        var held = book.balance(statement.account(), day);
        return new ReconciliationSheet.Balance(
                day,
                held,
                held.minus(sums.markedLines()),
                sums.rows().minus(sums.markedRows()),
                sums.markedRows().minus(sums.markedLines()),
                statement.closing());
    }

    /**
     * Marks rows as the lines that they stand for, all or none.
     *
     * @return how many rows
     * @throws ProblemException when one of them was marked meanwhile, or the sums differ
     */
    @Staff.Owner
    @Transactional
    public int mark(StatementId id, Collection<Match> matches) {
        var statement = store.hold(id);
        var rows = store.openRows(id).stream().collect(Collectors.toMap(StatementRow::number, Function.identity()));
        var lines = openLines(statement).stream().collect(Collectors.toMap(BookSide::id, Function.identity()));
        var used = new HashSet<LineId>();
        for (var match : matches) {
            if (match.lines().isEmpty()) {
                throw new ProblemException(Problem.of("problem.reconciliation.noLine"), "lines");
            }
            var row = rows.remove(match.row());
            var with = match.lines().stream()
                    .filter(used::add)
                    .map(lines::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (row == null || with.size() != match.lines().size()) {
                throw new ProblemException(Problem.of("problem.reconciliation.marked"), "lines");
            }
            check(row, with);
            store(statement, row, with);
        }
        if (!matches.isEmpty()) {
            events.publishEvent(statement.changed(
                    "reconciliation.marked", new Differences().compare("statementRows", null, ranges(matches))));
        }
        return matches.size();
    }

    private static void check(StatementRow row, List<BookSide> with) {
        var sum = with.stream().map(BookSide::amount).reduce(Yen.ZERO, Yen::plus);
        if (!sum.equals(row.amount())) {
            throw new ProblemException(
                    Problem.of(
                            "problem.reconciliation.sum",
                            sum.toString(),
                            row.amount().toString(),
                            row.amount().minus(sum).toString()),
                    "lines");
        }
    }

    private void store(Statement statement, StatementRow row, List<BookSide> with) {
        try {
            store.mark(statement.id(), row, with, actor.get(), clock.instant());
        } catch (DuplicateKeyException taken) {
            throw new ProblemException(Problem.of("problem.reconciliation.marked"), "lines");
        }
    }

    /** {@code 2–40, 42}: a whole month in few words. */
    private static String ranges(Collection<Match> matches) {
        var numbers = matches.stream().map(Match::row).sorted().toList();
        var told = new ArrayList<String>();
        var first = numbers.getFirst();
        for (var place = 1; place <= numbers.size(); place++) {
            var last = numbers.get(place - 1);
            if (place == numbers.size() || numbers.get(place) != last + 1) {
                told.add(first.equals(last) ? first.toString() : first + "–" + last);
                first = place == numbers.size() ? first : numbers.get(place);
            }
        }
        return String.join(", ", told);
    }

    /** Takes the mark of a row back; one that has none stays as it is. */
    @Staff.Owner
    @Transactional
    public void unmark(StatementId id, int row) {
        var statement = store.hold(id);
        if (store.unmark(id, row)) {
            events.publishEvent(statement.changed(
                    "reconciliation.unmarked", new Differences().compare("statementRows", row, null)));
        }
    }

    /** Writes the statement with what each row stands for, as a table for a spreadsheet. */
    public void write(StatementId id, OutputStream out) throws IOException {
        var statement = store.require(id);
        StatementCsv.write(store.rows(id), store.marked(statement.id()), out);
    }
}
