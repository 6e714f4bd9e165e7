package org.tsuzuki.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import tools.jackson.core.JacksonException;

/** Checks what a row says before it is stored; a refusal names the field by its path, as in {@code prices.0.to}. */
final class RowCheck {

    private final BiPredicate<CatalogueKind, String> known;
    private final LocalDate today;

    /**
     * @param known whether a shelf has a row of this id
     * @param today the Japan day after which nothing can have been seen
     */
    RowCheck(BiPredicate<CatalogueKind, String> known, LocalDate today) {
        this.known = known;
        this.today = today;
    }

    /** The row that the values say. */
    CatalogueRecord check(CatalogueKind kind, Map<String, Object> values) {
        new FieldCheck(known).group(kind.fields(), values, "");
        var row = record(kind, values);
        ProvenanceRules.check(row.provenance(), today);
        switch (row) {
            case Carrier carrier -> CarrierRules.check(carrier);
            case Plan plan -> PlanRules.check(plan);
            case Channel channel -> ChannelRules.check(channel);
            case Promotion promotion -> PromotionRules.check(promotion);
            case PaymentMethod ignored -> {}
            case HelpCase ignored -> {}
        }
        return row;
    }

    private static CatalogueRecord record(CatalogueKind kind, Map<String, Object> values) {
        try {
            return Documents.read(kind, values);
        } catch (JacksonException unreadable) {
            var path = unreadable.getPath().stream()
                    .map(RowCheck::step)
                    .reduce((outer, inner) -> outer + "." + inner)
                    .orElse(null);
            throw new ProblemException(
                    Problem.of("problem.catalogue.wrongValue", unreadable.getOriginalMessage()), path);
        }
    }

    private static String step(JacksonException.Reference reference) {
        var name = reference.getPropertyName();
        return name == null ? String.valueOf(reference.getIndex()) : name;
    }

    static ProblemException refusal(String field, String problem, Object... arguments) {
        return new ProblemException(Problem.of("problem.catalogue." + problem, arguments), field);
    }

    /** Refuses a time that ends before it begins. */
    static void checkOrder(@Nullable LocalDate from, @Nullable LocalDate to, String field) {
        if (from != null && to != null && to.isBefore(from)) {
            throw refusal(field, "endsBeforeBegin");
        }
    }

    /** Refuses the second of two equal ids in a list. */
    static void checkOnce(List<String> ids, String list) {
        for (var index = 0; index < ids.size(); index++) {
            if (ids.indexOf(ids.get(index)) < index) {
                throw refusal(list + "." + index + ".id", "twice", ids.get(index));
            }
        }
    }
}
