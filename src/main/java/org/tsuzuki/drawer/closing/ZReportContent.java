package org.tsuzuki.drawer.closing;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.drawer.CountLine;
import org.tsuzuki.drawer.EntryLine;
import org.tsuzuki.drawer.OpeningFloat;
import org.tsuzuki.drawer.ZReportNumber;
import org.tsuzuki.money.ForeignNotes;

/**
 * What a Z report says; kept word for word, later changes of names and renewals do not reach it.
 *
 * @param staffName who answered for the drawer
 * @param closedBy who closed it, which may be a supervisor
 * @param opening the float, with its pieces where they were counted
 * @param handedFrom the report by which a colleague handed the drawer over; null when it was opened afresh
 * @param handedTo the colleague who took it over; null when it was closed for good
 * @param cashIn cash of customers in yen, foreign notes included at what was paid with them
 * @param cashOut cash given back to customers
 * @param foreign the notes that customers paid with instead of yen, by currency; none in reports older than them
 * @param moves what was paid in and out, in order
 * @param counts every count, the valid one last
 * @param takings by payment method, not only cash
 */
public record ZReportContent(
        ZReportNumber number,
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
        List<ForeignNotes> foreign,
        List<EntryLine> moves,
        List<CountLine> counts,
        String reason,
        @Nullable String approvedBy,
        List<TenderTotal> takings,
        List<CloseSection> sections)
        implements Serializable {

    public ZReportContent {
        foreign = List.copyOf(Objects.requireNonNullElse(foreign, List.of()));
        moves = List.copyOf(moves);
        counts = List.copyOf(counts);
        takings = List.copyOf(takings);
        sections = List.copyOf(sections);
    }

    /** In yen; foreign notes are none, and the change for them was. */
    public Yen expected() {
        return opening.sum()
                .plus(cashIn)
                .minus(foreignValue())
                .minus(cashOut)
                .plus(paidIn)
                .minus(paidOut);
    }

    /** What the foreign notes were worth when they were taken. */
    public Yen foreignValue() {
        return ForeignNotes.value(foreign);
    }

    /** The count by which the drawer was closed. */
    public CountLine counted() {
        return counts.getLast();
    }

    public Yen difference() {
        return counted().counted().minus(expected());
    }
}
