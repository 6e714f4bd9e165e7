package org.tsuzuki.drawer;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;

/**
 * What a Z report says; kept word for word, later changes of names and renewals do not reach it.
 *
 * @param staffName who answered for the drawer
 * @param closedBy who closed it, which may be a supervisor
 * @param opening the float, with its pieces where they were counted
 * @param handedFrom the report by which a colleague handed the drawer over; null when it was opened afresh
 * @param handedTo the colleague who took it over; null when it was closed for good
 * @param cashIn cash of customers
 * @param cashOut cash given back to customers
 * @param moves what was paid in and out, in order
 * @param counts every count, the valid one last
 * @param takings by means of payment, not only cash
 */
public record ZContent(
        ZNumber number,
        String branchName,
        String staffName,
        String closedBy,
        Instant openedAt,
        Instant closedAt,
        OpeningFloat opening,
        @Nullable String handedFrom,
        @Nullable String handedTo,
        Yen cashIn,
        Yen cashOut,
        Yen paidIn,
        Yen paidOut,
        List<EntryLine> moves,
        List<CountLine> counts,
        String reason,
        @Nullable String approvedBy,
        List<Taking> takings,
        List<CloseSection> sections)
        implements Serializable {

    public ZContent {
        moves = List.copyOf(moves);
        counts = List.copyOf(counts);
        takings = List.copyOf(takings);
        sections = List.copyOf(sections);
    }

    public Yen expected() {
        return opening.sum().plus(cashIn).minus(cashOut).plus(paidIn).minus(paidOut);
    }

    /** The count by which the drawer was closed. */
    public CountLine counted() {
        return counts.getLast();
    }

    public Yen difference() {
        return counted().counted().minus(expected());
    }
}
