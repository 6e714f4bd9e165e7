package org.tsuzuki.money;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.model.PaymentMethod;

/** Reads what was typed about a payment against the total it has to cover; the one arithmetic of all screens. */
public final class PaymentParser {

    private final PaymentMethodPolicy means;
    private final Yen total;
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private final List<Tender> shares = new ArrayList<>();

    private PaymentParser(PaymentMethodPolicy means, Yen total) {
        this.means = means;
        this.total = total;
    }

    /**
     * The payment as far as it can be read.
     *
     * @param means which means there are and which are taken here
     */
    public static PaymentBreakdown read(PaymentChoice choice, Yen total, PaymentMethodPolicy means) {
        return new PaymentParser(means, total).read(choice);
    }

    private PaymentBreakdown read(PaymentChoice choice) {
        var main = means("payment", choice.meansId());
        var left = total;
        var seen = new HashSet<@Nullable String>();
        seen.add(choice.meansId());
        for (var index = 0; index < choice.shares().size(); index++) {
            var typed = choice.shares().get(index);
            var field = "shares." + index;
            var part = means(field, typed.meansId());
            if (part != null && !seen.add(typed.meansId())) {
                problems.put(field, Problem.of("problem.payment.twice", part.name()));
            }
            var amount = amount(field, typed.amount());
            left = left.minus(amount);
            if (part != null && !amount.equals(Yen.ZERO)) {
                shares.add(new Tender(part, amount, null, null));
            }
        }
        if (left.isNegative()) {
            problems.putIfAbsent(
                    "shares.0",
                    Problem.of("problem.payment.tooMuch", left.negated().toString()));
            return new PaymentBreakdown(main, null, shares, problems);
        }
        if (left.isTooLarge()) {
            problems.putIfAbsent("payment", Yen.tooLarge());
        }
        var foreign = isCash(main) ? foreign(choice.foreign(), left) : null;
        var tendered = tendered(main, choice, foreign, left);
        if (main != null && (left.compareTo(Yen.ZERO) > 0 || shares.isEmpty())) {
            var enough = tendered == null || tendered.compareTo(left) >= 0;
            shares.addFirst(new Tender(main, left, enough ? tendered : null, foreign));
        }
        return new PaymentBreakdown(main, tendered, shares, problems);
    }

    private @Nullable PaymentMethod means(String field, @Nullable String id) {
        var found = Optional.ofNullable(id).flatMap(means::find).orElse(null);
        if (found == null) {
            problems.put(field, Problem.of("problem.renewal.payment"));
        } else {
            means.refusal(found).ifPresent(problem -> problems.put(field, problem));
        }
        return found;
    }

    private Yen amount(String field, String typed) {
        if (typed.isBlank()) {
            problems.putIfAbsent(field, Problem.of("problem.renewal.amount"));
            return Yen.ZERO;
        }
        try {
            return Yen.parse(typed);
        } catch (ProblemException wrong) {
            problems.putIfAbsent(field, wrong.problem());
            return Yen.ZERO;
        }
    }

    private static boolean isCash(@Nullable PaymentMethod method) {
        return method != null && TenderType.of(method).isCash();
    }

    /** Foreign cash is what was handed over, at its worth; yen are not counted beside it. */
    private @Nullable Yen tendered(
            @Nullable PaymentMethod main, PaymentChoice choice, @Nullable ForeignCash foreign, Yen due) {
        if (choice.foreign() != null && isCash(main)) {
            return foreign == null ? null : foreign.inYen();
        }
        if (!isCash(main) || choice.tendered().isBlank()) {
            return null;
        }
        var tendered = amount("tendered", choice.tendered());
        if (!problems.containsKey("tendered")) {
            enough("tendered", tendered, due);
        }
        return tendered;
    }

    private @Nullable ForeignCash foreign(@Nullable TypedForeignCash typed, Yen due) {
        if (typed == null) {
            return null;
        }
        var cash = new ForeignCashParser(problems).read(typed).orElse(null);
        if (cash != null && due.equals(Yen.ZERO)) {
            problems.put("foreign.amount", Problem.of("problem.foreign.nothing"));
        } else if (cash != null) {
            enough("foreign.amount", cash.inYen(), due);
        }
        return cash;
    }

    private void enough(String field, Yen tendered, Yen due) {
        if (tendered.compareTo(due) < 0) {
            problems.put(
                    field,
                    Problem.of("problem.renewal.tendered", due.minus(tendered).toString()));
        }
    }
}
