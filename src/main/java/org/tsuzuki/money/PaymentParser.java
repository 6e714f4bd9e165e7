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

    private final PaymentMethodPolicy method;
    private final Yen total;
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private final List<Tender> tenders = new ArrayList<>();

    private PaymentParser(PaymentMethodPolicy method, Yen total) {
        this.method = method;
        this.total = total;
    }

    /**
     * The payment as far as it can be read.
     *
     * @param method which methods there are and which are taken here
     */
    public static PaymentBreakdown read(PaymentChoice choice, Yen total, PaymentMethodPolicy method) {
        return new PaymentParser(method, total).read(choice);
    }

    private PaymentBreakdown read(PaymentChoice choice) {
        var main = method("payment", choice.methodId());
        var left = total;
        var seen = new HashSet<@Nullable String>();
        seen.add(choice.methodId());
        for (var index = 0; index < choice.tenders().size(); index++) {
            var typed = choice.tenders().get(index);
            var field = "shares." + index;
            var part = method(field, typed.methodId());
            if (part != null && !seen.add(typed.methodId())) {
                problems.put(field, Problem.of("problem.payment.twice", part.name()));
            }
            var amount = amount(field, typed.amount());
            left = left.minus(amount);
            if (part != null && !amount.equals(Yen.ZERO)) {
                tenders.add(new Tender(part, amount, null, null));
            }
        }
        if (left.isNegative()) {
            problems.putIfAbsent(
                    "shares.0",
                    Problem.of("problem.payment.tooMuch", left.negated().toString()));
            return new PaymentBreakdown(main, null, tenders, problems);
        }
        if (left.isTooLarge()) {
            problems.putIfAbsent("payment", Yen.tooLarge());
        }
        var foreign = isCash(main) ? foreign(choice.foreign(), left) : null;
        var tendered = tendered(main, choice, foreign, left);
        if (main != null && (left.compareTo(Yen.ZERO) > 0 || tenders.isEmpty())) {
            var enough = tendered == null || tendered.compareTo(left) >= 0;
            tenders.addFirst(new Tender(main, left, enough ? tendered : null, foreign));
        }
        return new PaymentBreakdown(main, tendered, tenders, problems);
    }

    private @Nullable PaymentMethod method(String field, @Nullable String id) {
        var found = Optional.ofNullable(id).flatMap(method::find).orElse(null);
        if (found == null) {
            problems.put(field, Problem.of("problem.renewal.payment"));
        } else {
            method.refusal(found).ifPresent(problem -> problems.put(field, problem));
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
