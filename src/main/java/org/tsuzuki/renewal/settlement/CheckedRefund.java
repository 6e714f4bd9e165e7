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
 * @param received what really came: more than it settles where the carrier had charged more, nothing when it is lost
 */
record CheckedRefund(UUID key, RefundDestination to, Yen covered, Yen received, Instant at, String reason) {

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
        var amount = amount(order, open);
        var most = to.isLost() ? open : greater(open, charged(rows));
        if (amount.compareTo(most) > 0) {
            throw refused("amount", "problem.settlement.back.tooMuch", most.toString());
        }
        if (order.reason().isEmpty()) {
            throw refused("reason", "reason.missing");
        }
        return new CheckedRefund(
                order.key(),
                to,
                amount.compareTo(open) > 0 ? open : amount,
                to.isLost() ? Yen.ZERO : amount,
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

    private static Yen amount(CarrierRefundOrder order, Yen open) {
        var amount = order.amount().isBlank() ? open : Yen.parse("amount", order.amount());
        if (amount.compareTo(Yen.ZERO) <= 0) {
            throw refused("amount", "problem.settlement.amount");
        }
        return amount;
    }

    private static Yen charged(List<CarrierSettlement> rows) {
        return rows.stream().map(CarrierSettlement::charged).reduce(Yen.ZERO, Yen::plus);
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
