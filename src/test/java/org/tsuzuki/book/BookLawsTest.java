package org.tsuzuki.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestContextManager;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Yen;
import org.tsuzuki.security.Role;

/** What holds for every order of entries and reversals. */
@DeskTest
@Import(Posting.class)
class BookLawsTest {

    private static final int ACCOUNTS = 4;
    private static final int DAYS = 60;
    private static final LocalDate FIRST = TestClock.TODAY.minusDays(DAYS);

    @Autowired
    private Book book;

    @Autowired
    private Posting posting;

    @Autowired
    private SignedIn signedIn;

    private List<Account> accounts = List.of();
    private List<BookEntry> open = new ArrayList<>();

    /** The desk is shared; the accounts are new for every try. */
    @BeforeTry
    void newAccounts() throws Exception {
        new TestContextManager(BookLawsTest.class).prepareTestInstance(this);
        var own = UUID.randomUUID();
        accounts = List.of(
                AccountKind.CASH.account(own),
                AccountKind.HELD_FOR_CARRIER.account(own),
                AccountKind.SERVICE_FEES.account(own),
                AccountKind.LOSSES.account(own));
        open = new ArrayList<>();
        signedIn.as(Role.OWNER);
    }

    @AfterTry
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Property(tries = 20)
    void B05_the_book_always_adds_up(@ForAll("commands") List<Command> commands, @ForAll("days") int from) {
        var expected = new long[ACCOUNTS];
        for (var command : commands) {
            if (command.isReversal() && !open.isEmpty()) {
                var entry = open.remove(command.day() % open.size());
                posting.reverse(entry);
                count(expected, entry, -1);
            } else {
                var entry = posting.post(FIRST.plusDays(command.day()), BookEvent.SALE, lines(command));
                open.add(entry);
                count(expected, entry, 1);
            }
        }

        var range = book.trialBalance(FIRST.plusDays(from), TestClock.TODAY);
        assertThat(range.isBalanced()).isTrue();
        for (var place = 0; place < ACCOUNTS; place++) {
            var account = accounts.get(place);
            assertThat(book.balance(account, TestClock.TODAY)).isEqualTo(new Yen(expected[place]));
            assertThat(range.closing(account)).isEqualTo(new Yen(expected[place]));
            assertThatStatementAddsUp(account, FIRST.plusDays(from));
        }
    }

    @Property(tries = 10)
    void entries_that_are_all_reversed_leave_everything_as_it_was(@ForAll("commands") List<Command> commands) {
        var before = book.trialBalance(FIRST, TestClock.TODAY);
        commands.forEach(
                command -> open.add(posting.post(FIRST.plusDays(command.day()), BookEvent.SALE, lines(command))));

        open.forEach(posting::reverse);

        var after = book.trialBalance(FIRST, TestClock.TODAY);
        before.lines().forEach(line -> assertThat(after.closing(line.account())).isEqualTo(line.closing()));
        accounts.forEach(account -> assertThat(after.closing(account)).isEqualTo(Yen.ZERO));
    }

    private void assertThatStatementAddsUp(Account account, LocalDate from) {
        var whole = book.statement(account, from, TestClock.TODAY, Pageable.unpaged());
        var sum = whole.lines().stream().map(AccountStatement.Line::amount).reduce(Yen.ZERO, Yen::plus);
        assertThat(whole.opening()).isEqualTo(book.balance(account, from.minusDays(1)));
        assertThat(whole.opening().plus(sum)).isEqualTo(whole.closing());
        var pages = new ArrayList<AccountStatement.Line>();
        for (var page = 0; page * 3 < whole.lines().size(); page++) {
            pages.addAll(book.statement(account, from, TestClock.TODAY, PageRequest.of(page, 3))
                    .lines());
        }
        assertThat(pages).isEqualTo(whole.lines());
    }

    private void count(long[] expected, BookEntry entry, int sign) {
        entry.lines()
                .forEach(line -> expected[accounts.indexOf(line.account())] +=
                        sign * line.amount().amount());
    }

    /** What is left of the amounts goes to the last account. */
    private BookLine[] lines(Command command) {
        var lines = new ArrayList<BookLine>();
        var rest = 0L;
        for (var part : command.parts()) {
            lines.add(new BookLine(accounts.get(part.account()), new Yen(part.yen()), null));
            rest += part.yen();
        }
        if (rest == 0) {
            lines.add(new BookLine(accounts.getLast(), new Yen(1), null));
            rest = 1;
        }
        lines.add(new BookLine(accounts.getLast(), new Yen(-rest), null));
        return lines.toArray(BookLine[]::new);
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, DAYS);
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        var parts = Combinators.combine(
                        Arbitraries.integers().between(0, ACCOUNTS - 1),
                        Arbitraries.longs().between(-50_000, 50_000).filter(yen -> yen != 0))
                .as(Part::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
        return Combinators.combine(Arbitraries.of(true, false, false), days(), parts)
                .as(Command::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    record Part(int account, long yen) {}

    record Command(boolean isReversal, int day, List<Part> parts) {}
}
