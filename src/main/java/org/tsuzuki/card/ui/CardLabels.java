package org.tsuzuki.card.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Term;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.catalogue.Catalogue;

/** How cards are called in the reader's language. */
public final class CardLabels {

    private CardLabels() {}

    /** {@code SoftBank · prepaid · physical SIM · voice · 4G}. */
    public static String line(String carrierId, CardKind kind, Catalogue catalogue) {
        return carrier(carrierId, catalogue) + " · " + kind(kind);
    }

    public static String kind(CardKind kind) {
        return Stream.<Term>of(kind.contract(), kind.form(), kind.purpose(), kind.generation())
                .map(term -> Texts.t(term.key()))
                .collect(Collectors.joining(" · "));
    }

    /** The carrier's name; its id when the catalogue no longer has it. */
    public static String carrier(String id, Catalogue catalogue) {
        return catalogue.carrier(id).map(carrier -> Texts.of(carrier.name())).orElse(id);
    }

    /** The plan's name; its id when the catalogue no longer has it, and a word for none. */
    public static String plan(@Nullable String id, Catalogue catalogue) {
        return id == null
                ? Texts.t("card.plan.unknown")
                : catalogue.plan(id).map(plan -> Texts.of(plan.name())).orElse(id);
    }
}
