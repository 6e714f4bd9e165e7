package org.tsuzuki.drawer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestContextManager;
import org.tsuzuki.DeskTest;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.BookReader;
import org.tsuzuki.drawer.closing.DrawerClosing;
import org.tsuzuki.drawer.closing.ZReportContent;
import org.tsuzuki.drawer.closing.ZReportService;
import org.tsuzuki.drawer.closing.ZReports;
import org.tsuzuki.renewal.checkout.RecordedRenewal;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

/** What holds for every order of commands of two clerks at one till, allowed and forbidden ones. */
@DeskTest
@Import(Tills.class)
class DrawerLawsTest {

    private static final int CLERKS = 2;

    @Autowired
    private DrawerService drawers;

    @Autowired
    private DrawerClosing closing;

    @Autowired
    private Drawers stored;

    @Autowired
    private BookReader accounts;

    @Autowired
    private DrawerStatement ledger;

    @Autowired
    private ZReports reports;

    @Autowired
    private ZReportService book;

    @Autowired
    private Tills tills;

    private BranchDetails branch = BranchDetails.opening("D", "none yet", "none yet");
    private @Nullable StaffDetails supervisor;
    private final Map<Integer, StaffDetails> clerks = new HashMap<>();
    private final Map<Integer, Tills.Sale> sales = new HashMap<>();
    private final Map<Integer, RecordedRenewal> sold = new HashMap<>();
    private final Map<String, ZReportContent> closed = new LinkedHashMap<>();
    private TillModel model = new TillModel();

    /** The desk is shared with other tests; the branch and its people are new for every day. */
    @BeforeTry
    void aNewBranch() throws Exception {
        new TestContextManager(DrawerLawsTest.class).prepareTestInstance(this);
        branch = tills.branch();
        supervisor = tills.join(branch, Role.SUPERVISOR);
        model = new TillModel();
        sold.clear();
        closed.clear();
        for (var clerk = 0; clerk < CLERKS; clerk++) {
            clerks.put(clerk, tills.join(branch, Role.CLERK));
            sales.put(clerk, tills.sale());
            model.open(clerk, 30_000);
            remember(clerk, 30_000, tills.close(drawers.mine().orElseThrow(), 30_000));
        }
    }

    @AfterTry
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Property(tries = 20)
    void every_day_adds_up_has_no_gap_and_stays_as_it_was(@ForAll("days") List<Command> day) {
        for (var command : day) {
            var clerk = command.clerk();
            tills.as(person(clerk));
            switch (command.kind()) {
                case OPEN -> open(clerk, command.yen());
                case PAY_IN -> pay(clerk, command.yen(), () -> drawers.payIn(new Yen(command.yen()), "change"));
                case PAY_OUT -> pay(clerk, -command.yen(), () -> drawers.payOut(new Yen(command.yen()), "bank"));
                case SELL -> sell(clerk, sale(clerk), Tills.PRICE.amount());
                case SELL_FOR_DOLLARS ->
                    sell(clerk, sale(clerk).inDollars("40", "151.23"), Tills.PRICE.amount() - 6_049);
                case REFUND -> refund(clerk);
                case COUNT -> count(clerk, command.yen());
                case CLOSE -> close(clerk);
                case HAND_OVER -> handOver(clerk);
            }
            everythingIsRight();
        }
    }

    private void open(int clerk, long yen) {
        doOrRefuse(!model.isOpen(clerk), () -> tills.open(yen));
        if (!model.isOpen(clerk)) {
            model.open(clerk, yen);
        }
    }

    private void pay(int clerk, long signed, ThrowingCallable payment) {
        var allowed = model.isOpen(clerk) && (signed > 0 || model.expected(clerk) + signed >= 0);
        doOrRefuse(allowed, payment);
        if (allowed) {
            model.move(clerk, signed);
        }
    }

    /** @param yen what the drawer has more of; less than nothing when the notes are foreign and the change is not */
    private void sell(int clerk, Tills.Sale sale, long yen) {
        doOrRefuse(model.isOpen(clerk), () -> sold.put(clerk, tills.sell(sale)));
        if (model.isOpen(clerk)) {
            model.move(clerk, yen);
        }
    }

    private void refund(int clerk) {
        var renewal = sold.get(clerk);
        if (renewal == null) {
            return;
        }
        doOrRefuse(model.isOpen(clerk), () -> tills.refund(renewal, "CASH"));
        if (model.isOpen(clerk)) {
            model.move(clerk, -Tills.PRICE.amount());
            sold.remove(clerk);
        }
    }

    private void count(int clerk, long yen) {
        var drawer = drawers.mine();
        if (drawer.isEmpty()) {
            assertThat(model.isOpen(clerk)).isFalse();
            return;
        }
        tills.count(drawer.get(), yen);
        model.count(clerk);
    }

    private void close(int clerk) {
        var drawer = drawers.mine();
        if (drawer.isEmpty()) {
            return;
        }
        var expected = model.expected(clerk);
        doOrRefuse(
                model.isCounted(clerk),
                () -> remember(
                        clerk,
                        expected,
                        closing.close(drawer.get().id(), tills.word("evening", Objects.requireNonNull(supervisor)))));
        if (model.isOpen(clerk)) {
            assertThat(drawers.mine()).isPresent();
        }
    }

    private void handOver(int clerk) {
        var drawer = drawers.mine();
        if (drawer.isEmpty()) {
            return;
        }
        var other = 1 - clerk;
        var counted = closing.counted(drawer.get().id());
        var expected = model.expected(clerk);
        doOrRefuse(model.isCounted(clerk) && !model.isOpen(other), () -> {
            remember(
                    clerk,
                    expected,
                    closing.handOver(
                            drawer.get().id(),
                            tills.word("shift", Objects.requireNonNull(supervisor)),
                            tills.colleague(person(other))));
            model.open(other, counted.orElseThrow().count().counted().amount());
        });
    }

    /** The next number of the branch, and what the model knows. */
    private void remember(int clerk, long expected, ZReportNumber number) {
        assertThat(number).isEqualTo(ZReportNumber.of(branch.code(), model.close(clerk)));
        var report = reports.findByNumber(number.value()).orElseThrow().content();
        assertThat(report.expected()).isEqualTo(new Yen(expected));
        closed.put(number.value(), report);
    }

    private static void doOrRefuse(boolean allowed, ThrowingCallable command) {
        if (!allowed) {
            assertThatThrownBy(command).isInstanceOf(ProblemException.class);
            return;
        }
        try {
            command.call();
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private void everythingIsRight() {
        for (var clerk = 0; clerk < CLERKS; clerk++) {
            var holder = Holder.of(person(clerk));
            var drawer = stored.findByOpenFor(holder.key());
            assertThat(drawer.isPresent()).isEqualTo(model.isOpen(clerk));
            if (drawer.isPresent()) {
                assertThat(ledger.balance(drawer.get()).expected()).isEqualTo(new Yen(model.expected(clerk)));
                assertThat(accounts.balance(CashLedger.cash(drawer.get()), TestClock.TODAY))
                        .isEqualTo(new Yen(model.expected(clerk)));
            }
        }
        assertThat(AsSystem.call(book::gaps)).noneMatch(gap -> gap.value().startsWith(branch.code() + "-"));
        assertThat(closed).hasSize(model.reports());
        closed.forEach((number, report) ->
                assertThat(reports.findByNumber(number).orElseThrow().content()).isEqualTo(report));
    }

    private StaffDetails person(int clerk) {
        return Objects.requireNonNull(clerks.get(clerk));
    }

    private Tills.Sale sale(int clerk) {
        return Objects.requireNonNull(sales.get(clerk));
    }

    @Provide
    Arbitrary<List<Command>> days() {
        var commands = Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        Arbitraries.integers().between(0, CLERKS - 1),
                        Arbitraries.longs().between(1, 50_000))
                .as(Command::new);
        return commands.list().ofMinSize(5).ofMaxSize(25);
    }

    enum Kind {
        OPEN,
        PAY_IN,
        PAY_OUT,
        SELL,
        SELL_FOR_DOLLARS,
        REFUND,
        COUNT,
        CLOSE,
        HAND_OVER
    }

    record Command(Kind kind, int clerk, long yen) {}
}
