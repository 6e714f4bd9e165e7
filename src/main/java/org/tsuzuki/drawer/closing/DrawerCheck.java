package org.tsuzuki.drawer.closing;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.book.BookReader;
import org.tsuzuki.drawer.CashLedger;
import org.tsuzuki.drawer.Drawer;
import org.tsuzuki.drawer.DrawerStatement;
import org.tsuzuki.drawer.Drawers;

/**
 * Compares what should lie in a drawer with what the book says of its cash. The same transactions write both; they differ
 * only by a defect, or when somebody changed the database by hand.
 */
@Component
class DrawerCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DrawerCheck.class);

    private final Drawers drawers;
    private final DrawerStatement statement;
    private final BookReader book;
    private final Clock clock;

    DrawerCheck(Drawers drawers, DrawerStatement statement, BookReader book, Clock clock) {
        this.drawers = drawers;
        this.statement = statement;
        this.book = book;
        this.clock = clock;
    }

    /** Each drawer is held meanwhile: who sells already is not mistaken for a difference. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void look() {
        drawers.findByOpenForIsNotNullOrderByOpenedAt().stream()
                .flatMap(open -> drawers.findLockedByIdAndOpenForIsNotNull(open.id()).stream())
                .forEach(this::differs);
    }

    /** @throws ProblemException when the book says something else */
    void require(Drawer drawer) {
        if (differs(drawer)) {
            throw ProblemException.of("problem.drawer.book");
        }
    }

    private boolean differs(Drawer drawer) {
        var expected = statement.balance(drawer).expected();
        var booked = book.balance(CashLedger.cash(drawer), JapanTime.today(clock));
        if (booked.equals(expected)) {
            return false;
        }
        LOG.error("Drawer {} should hold {}, the book says {}", drawer.id(), expected, booked);
        return true;
    }
}
