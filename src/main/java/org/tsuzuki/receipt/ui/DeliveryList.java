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
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.Medium;

/** Who handed the receipt out, when, as what, to whom, and what became of it. */
final class DeliveryList {

    private DeliveryList() {}

    /** @param sending whether the last mail is going out now */
    static Component of(List<Delivery> handOuts, boolean sending) {
        if (handOuts.isEmpty()) {
            return new EmptyState(Texts.t("receipt.handOuts.none"));
        }
        var list = new UnorderedList();
        list.addClassName("hand-outs");
        var last =
                handOuts.stream().filter(each -> each.medium() == Medium.MAIL).reduce((one, next) -> next);
        handOuts.forEach(handOut ->
                list.add(item(handOut, sending && last.filter(handOut::equals).isPresent())));
        return list;
    }

    private static ListItem item(Delivery handOut, boolean sending) {
        var item = new ListItem(
                mark(handOut),
                new Span(Dates.time(handOut.at())),
                new Span(Texts.of("receipt.medium", handOut.medium())),
                muted(handOut.staff()));
        if (handOut.addressee() != null) {
            item.add(new Span(Texts.t("receipt.handOuts.addressee", handOut.addressee())));
        }
        if (handOut.sentTo() != null) {
            item.add(new Span(handOut.sentTo()), sending ? sending() : delivery(handOut));
        }
        if (handOut.problem() != null) {
            item.add(muted(Texts.t(handOut.problem())));
        }
        return item;
    }

    private static Component mark(Delivery handOut) {
        if (handOut.copy() == Delivery.ON_FILE) {
            return Pill.plain(Texts.t("receipt.handOuts.file"));
        }
        return handOut.isOriginal()
                ? Pill.done(Texts.t("receipt.handOuts.original"))
                : Pill.mute(Texts.t("receipt.handOuts.copy", handOut.copy()));
    }

    private static Component sending() {
        return Pill.info(Texts.t("receipt.mail.sending"));
    }

    private static Component delivery(Delivery handOut) {
        var text = Texts.of("receipt.delivery", handOut.delivery());
        return switch (handOut.delivery()) {
            case FAILED -> Pill.failed(text);
            case UNKNOWN -> Pill.ask(text);
            case HANDED_OVER, SENT -> Pill.done(text);
        };
    }

    private static Span muted(String text) {
        var span = new Span(text);
        span.addClassName("muted");
        return span;
    }
}
