package org.tsuzuki.renewal.settlement;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.money.ForeignCash;
import org.tsuzuki.money.ForeignCashParser;

/**
 * A payment to a carrier that can be recorded.
 *
 * @param method null for cash from the drawer
 * @param covered above zero, and no more than is held
 * @param foreign what was charged in the currency of the carrier, and its rate; null when it was yen
 */
record CheckedSettlement(
        UUID key,
        @Nullable UUID method,
        Yen covered,
        Yen charged,
        @Nullable ForeignCash foreign,
        String orderNumber,
        String reason,
        Instant paidAt) {

    /** A renewal may have been paid at the carrier's before the money was entered here. */
    private static final Duration BEFORE_RECORDING = Duration.ofDays(1);

    /** How many percent rates of exchange may make of a difference before somebody has to say why. */
    private static final long RATES_MOVE = 5;

    private static final long PERCENT = 100;

    /** From how many times what it settles a charge looks like a slip of the hand. */
    private static final long UNUSUAL = 2;

    /** What is wrong with an order, by field; nothing when it can be recorded. */
    static Map<String, Problem> problems(SettlementOrder order, Yen held, Instant recorded, Instant now) {
        var reader = new Reader(order, held);
        reader.read(recorded, now);
        return reader.problems;
    }

    /** @throws ProblemException named by field for the first thing that is wrong */
    static CheckedSettlement of(SettlementOrder order, Yen held, Instant recorded, Instant now) {
        var reader = new Reader(order, held);
        var read = reader.read(recorded, now);
        reader.problems.forEach((field, problem) -> {
            throw new ProblemException(problem, field);
        });
        return read;
    }

    private static final class Reader {

        private final SettlementOrder order;
        private final Yen held;
        private final Map<String, Problem> problems = new LinkedHashMap<>();

        private Reader(SettlementOrder order, Yen held) {
            this.order = order;
            this.held = held;
        }

        private CheckedSettlement read(Instant recorded, Instant now) {
            var covered = covered();
            var foreign = order.foreign() == null
                    ? null
                    : new ForeignCashParser(problems).read(order.foreign()).orElse(null);
            var charged = charged(covered, foreign);
            var orderNumber = text("orderNumber", TextLimit.REFERENCE, order.orderNumber());
            var reason = text("reason", TextLimit.REASON, order.reason());
            if (problems.isEmpty() && reason.isEmpty() && (foreign == null || isFarApart(covered, charged))) {
                askWhy(covered, charged);
            }
            var paidAt = order.paidAt() == null ? now : order.paidAt();
            if (paidAt.isAfter(now)) {
                problems.put("paidAt", Problem.of("problem.settlement.future"));
            } else if (paidAt.isBefore(recorded.minus(BEFORE_RECORDING))) {
                problems.put("paidAt", Problem.of("problem.settlement.before"));
            }
            if (problems.isEmpty() && !order.meant() && charged.amount() > UNUSUAL * covered.amount()) {
                problems.put(
                        "meant", Problem.of("problem.settlement.farAbove", charged.toString(), covered.toString()));
            }
            return new CheckedSettlement(
                    order.key(), order.method(), covered, charged, foreign, orderNumber, reason, paidAt);
        }

        private Yen covered() {
            var covered = order.covered().isBlank() ? held : yen("covered", order.covered());
            if (held.compareTo(Yen.ZERO) <= 0) {
                problems.put("covered", Problem.of("problem.settlement.nothing"));
            } else if (covered.compareTo(Yen.ZERO) <= 0) {
                problems.putIfAbsent("covered", Problem.of("problem.renewal.amount"));
            } else if (covered.compareTo(held) > 0) {
                problems.put("covered", Problem.of("problem.settlement.tooMuch", held.toString()));
            }
            return covered;
        }

        private Yen charged(Yen covered, @Nullable ForeignCash foreign) {
            if (!order.charged().isBlank()) {
                return yen("charged", order.charged());
            }
            return foreign == null
                    ? covered
                    : new Yen(foreign.amount()
                            .multiply(foreign.rate())
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact());
        }

        private static boolean isFarApart(Yen covered, Yen charged) {
            return PERCENT * Math.abs(charged.amount() - covered.amount()) > RATES_MOVE * covered.amount();
        }

        private void askWhy(Yen covered, Yen charged) {
            var more = charged.minus(covered);
            if (more.compareTo(Yen.ZERO) > 0) {
                problems.put("reason", Problem.of("problem.settlement.dearer", more.toString()));
            } else if (more.isNegative()) {
                problems.put(
                        "reason",
                        Problem.of("problem.settlement.cheaper", more.negated().toString()));
            }
        }

        private Yen yen(String field, String typed) {
            try {
                var yen = Yen.parse(TextLimit.AMOUNT.check(field, typed));
                if (yen.isTooLarge()) {
                    problems.put(field, Yen.tooLarge());
                }
                return yen;
            } catch (ProblemException wrong) {
                problems.put(field, wrong.problem());
                return Yen.ZERO;
            }
        }

        private String text(String field, TextLimit limit, String typed) {
            try {
                return limit.check(field, typed);
            } catch (ProblemException wrong) {
                problems.put(field, wrong.problem());
                return "";
            }
        }
    }
}
