package org.tsuzuki.renewal.settlement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;

/**
 * Money of a carrier that came back or is lost, and can be recorded.
 *
 * @param covered what of the open money it settles
 * @param amount what came or is lost: another sum than it settles where the carrier had charged more or less
 */
record CheckedRefund(UUID key, RefundDestination to, Yen covered, Yen amount, Instant at, String reason) {

    /**
     * @param rows all that the carrier was paid for the renewal, and what came back
     * @param open what it has to give back
     * @throws ProblemException named by field for the first thing that is wrong
     */
    static CheckedRefund of(CarrierRefundOrder order, List<CarrierSettlement> rows, Yen open, Instant now) {
        if (open.compareTo(Yen.ZERO) <= 0) {
            throw ProblemException.of("problem.settlement.back.nothing");
        }
        var to = order.to();
        if (!destinations(rows).contains(to)) {
            throw refused("to", "problem.settlement.back.to");
        }
        var kept = charged(rows);
        var amount = amount(order, most(open, kept));
        var most = to.isLost() ? most(open, kept) : greater(most(open, kept), kept);
        if (amount.compareTo(most) > 0) {
            throw refused("amount", "problem.settlement.back.tooMuch", most.toString());
        }
        if (order.reason().isEmpty()) {
            throw refused("reason", "reason.missing");
        }
        return new CheckedRefund(
                order.key(),
                to,
                amount.compareTo(most(open, kept)) >= 0 ? open : amount,
                amount,
                at(order, rows, now),
                order.reason());
    }

    /** The methods by which it was paid, the bank, and nowhere. */
    static List<RefundDestination> destinations(List<CarrierSettlement> rows) {
        var paidBy = rows.stream()
                .filter(row -> !row.isRefund() && !row.isReversal())
                .map(CarrierSettlement::origin);
        return Stream.concat(paidBy, Stream.of(RefundDestination.BANK, RefundDestination.LOST))
                .distinct()
                .toList();
    }

    /** What really came. */
    Yen received() {
        return to.isLost() ? Yen.ZERO : amount;
    }

    /** What is open, or less where the carrier had charged less: with that nothing is open any more. */
    static Yen most(Yen open, Yen kept) {
        return kept.compareTo(Yen.ZERO) > 0 && kept.compareTo(open) < 0 ? kept : open;
    }

    private static Yen amount(CarrierRefundOrder order, Yen most) {
        var amount = order.amount().isBlank() ? most : Yen.parse("amount", order.amount());
        if (amount.compareTo(Yen.ZERO) <= 0) {
            throw refused("amount", "problem.settlement.amount");
        }
        return amount;
    }

    /** What the carrier has of us, by all that it took and gave back, without what is lost already. */
    static Yen charged(List<CarrierSettlement> rows) {
        return rows.stream()
                .map(row -> row.place() == SettlementPlace.LOST ? row.covered() : row.charged())
                .reduce(Yen.ZERO, Yen::plus);
    }

    private static Yen greater(Yen one, Yen other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Instant at(CarrierRefundOrder order, List<CarrierSettlement> rows, Instant now) {
        var at = order.at();
        if (at == null) {
            return now;
        }
        if (at.isAfter(now)) {
            throw refused("at", "problem.settlement.back.future");
        }
        if (rows.stream().noneMatch(row -> !row.paidAt().isAfter(at))) {
            throw refused("at", "problem.settlement.back.before");
        }
        return at;
    }

    private static ProblemException refused(String field, String key, Object... arguments) {
        return new ProblemException(Problem.of(key, arguments), field);
    }
}
