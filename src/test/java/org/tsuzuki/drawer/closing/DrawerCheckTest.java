package org.tsuzuki.drawer.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookCause;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.drawer.DrawerDetails;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.security.Role;

@DeskTest
@Import(Tills.class)
@ExtendWith(OutputCaptureExtension.class)
class DrawerCheckTest {

    @Autowired
    private DrawerCheck check;

    @Autowired
    private DrawerService drawers;

    @Autowired
    private DrawerClosing closing;

    @Autowired
    private ZReportService reports;

    @Autowired
    private Book book;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Tills tills;

    private DrawerDetails drawer;

    @BeforeEach
    void anOpenDrawer() {
        tills.join(tills.branch(), Role.CLERK);
        drawer = tills.open(30_000);
    }

    @Test
    void B07_a_drawer_that_the_book_knows_otherwise_is_not_closed_until_they_agree() {
        bookedByHand(100);
        tills.count(drawer, 30_000);

        assertThat(refusalOf(() -> closing.close(drawer.id(), CloseApproval.NONE)))
                .isEqualTo(Problem.of("problem.drawer.book"));
        assertThat(drawers.mine()).contains(drawer);
        assertThat(reports.of(drawer.id())).isEmpty();

        bookedByHand(-100);
        assertThat(reports.find(closing.close(drawer.id(), CloseApproval.NONE))).isPresent();
    }

    @Test
    void the_start_tells_which_drawer_the_book_knows_otherwise(CapturedOutput log) {
        check.look();
        assertThat(log).doesNotContain(drawer.id().toString());

        bookedByHand(100);
        check.look();
        assertThat(log).contains("Drawer " + drawer.id() + " should hold ¥30,000, the book says ¥30,100");

        bookedByHand(-100);
        tills.close(drawer, 30_000);
    }

    private void bookedByHand(long yen) {
        var cash = AccountKind.CASH.account(drawer.id().value());
        var lines = List.of(
                new BookLine(cash, new Yen(yen), null), new BookLine(AccountKind.SAFE.account(), new Yen(-yen), null));
        var cause = BookCause.of("test:" + UUID.randomUUID());
        var entry = BookEntry.of(BookEvent.CORRECTION, clock.instant(), actor.get(), "a test", cause, lines);
        new TransactionTemplate(transactions).executeWithoutResult(status -> book.post(entry));
    }
}
