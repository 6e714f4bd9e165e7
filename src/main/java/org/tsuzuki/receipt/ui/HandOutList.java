package org.tsuzuki.receipt.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.receipt.HandOut;

/** Who handed the receipt out, when and as what. */
final class HandOutList {

    private HandOutList() {}

    static Component of(List<HandOut> handOuts) {
        if (handOuts.isEmpty()) {
            return new EmptyState(Texts.t("receipt.handOuts.none"));
        }
        var list = new UnorderedList();
        list.addClassName("hand-outs");
        handOuts.forEach(handOut -> list.add(item(handOut)));
        return list;
    }

    private static ListItem item(HandOut handOut) {
        var mark = handOut.isOriginal()
                ? Pill.done(Texts.t("receipt.handOuts.original"))
                : Pill.mute(Texts.t("receipt.handOuts.copy", handOut.copy()));
        var by = new Span(handOut.staff());
        by.addClassName("muted");
        return new ListItem(
                mark, new Span(Dates.time(handOut.at())), new Span(Texts.of("receipt.medium", handOut.medium())), by);
    }
}
