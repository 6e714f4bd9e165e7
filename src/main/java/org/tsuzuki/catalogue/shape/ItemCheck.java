package org.tsuzuki.catalogue.shape;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.catalogue.model.Acceptance;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.HelpCase;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.catalogue.model.Promotion;
import tools.jackson.core.JacksonException;

/** Checks what a row says before it is stored; a refusal names the field by its path, as in {@code prices.0.to}. */
public final class ItemCheck {

    private final BiPredicate<CatalogueKind, String> known;
    private final ProvenanceRules provenance;

    /**
     * @param known whether a shelf has a row of this id
     * @param lastDay the Japan day after which nothing can have been seen
     */
    public ItemCheck(BiPredicate<CatalogueKind, String> known, LocalDate lastDay) {
        this.known = known;
        this.provenance = new ProvenanceRules(lastDay);
    }

    /** The row that the values say. */
    public CatalogueRecord check(CatalogueKind kind, Map<String, Object> typed) {
        var values = tidied(typed);
        new FieldCheck(known).group(kind.fields(), values, "");
        var row = record(kind, values);
        provenance.check(row.provenance(), "provenance");
        switch (row) {
            case Carrier carrier -> CarrierRules.check(carrier, provenance);
            case Plan plan -> PlanRules.check(plan);
            case Channel channel -> ChannelRules.check(channel);
            case Promotion promotion -> PromotionRules.check(promotion);
            case PaymentMethod ignored -> {}
            case Acceptance acceptance -> AcceptanceRules.check(acceptance);
            case HelpCase ignored -> {}
        }
        return row;
    }

    /** The texts without what nobody sees. */
    private static Map<String, Object> tidied(Map<String, Object> typed) {
        var values = new LinkedHashMap<String, Object>();
        typed.forEach((name, value) -> values.put(name, tidied(value)));
        return values;
    }

    private static Object tidied(Object value) {
        return switch (value) {
            case String text -> TextLimit.CATALOGUE.tidy(text);
            case List<?> list -> list.stream().map(ItemCheck::tidiedIfAny).toList();
            case Map<?, ?> map -> {
                var parts = new LinkedHashMap<@Nullable Object, @Nullable Object>();
                map.forEach((key, part) -> parts.put(key, tidiedIfAny(part)));
                yield parts;
            }
            default -> value;
        };
    }

    private static @Nullable Object tidiedIfAny(@Nullable Object value) {
        return value == null ? null : tidied(value);
    }

    private static CatalogueRecord record(CatalogueKind kind, Map<String, Object> values) {
        try {
            return Documents.read(kind, values);
        } catch (JacksonException unreadable) {
            var path = unreadable.getPath().stream()
                    .map(ItemCheck::step)
                    .reduce((outer, inner) -> outer + "." + inner)
                    .orElse(null);
            throw new ProblemException(
                    Problem.of("problem.catalogue.wrongValue", TextLimit.LINE.cut(unreadable.getOriginalMessage())),
                    path);
        }
    }

    private static String step(JacksonException.Reference reference) {
        var name = reference.getPropertyName();
        return name == null ? String.valueOf(reference.getIndex()) : name;
    }

    /** What was found there is repeated, but never more of it than can be read at a glance. */
    public static ProblemException refusal(String field, String problem, Object... arguments) {
        var shown = Arrays.stream(arguments)
                .map(found -> found instanceof String text ? TextLimit.LINE.cut(text) : found)
                .toArray();
        return new ProblemException(Problem.of("problem.catalogue." + problem, shown), TextLimit.REFERENCE.cut(field));
    }

    /** Refuses a time that ends before it begins. */
    public static void checkOrder(@Nullable LocalDate from, @Nullable LocalDate to, String field) {
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
