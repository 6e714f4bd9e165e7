package org.tsuzuki.receipt.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.receipt.ReceiptOutcome;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptItem;
import org.tsuzuki.receipt.document.ReceiptNumber;

/** From a receipt to the cards on it, to the sale it gives money back for, and to its own returns. */
final class ReceiptLinks {

    private ReceiptLinks() {}

    /** One link for one card; a family's are told apart by their numbers. */
    static Component toCards(ReceiptContent receipt) {
        var items = receipt.details().items();
        var links = new Div();
        links.addClassName("actions");
        items.forEach(item -> links.add(new Anchor(
                "/cards/" + item.card().id(), items.size() == 1 ? Texts.t("receipt.toCard") : number(item))));
        return links;
    }

    /** One link for each renewal, with how it stands; a refund leads to the one whose money went back. */
    static Component toRenewals(List<ReceiptOutcome> outcomes) {
        var links = new Div();
        links.addClassName("actions");
        outcomes.forEach(outcome -> links.add(new Anchor(
                "/" + outcome.path(),
                outcomes.size() == 1
                        ? Texts.of(outcome.state())
                        : outcome.number() + " · " + Texts.of(outcome.state()))));
        return links;
    }

    /** Empty when nothing was given back. */
    static Optional<Panel> toOthers(ReceiptContent receipt, List<ReceiptContent> returns) {
        var list = new UnorderedList();
        list.addClassName("hand-outs");
        var origin = receipt.details().returns();
        if (origin != null) {
            list.add(new ListItem(
                    new Span(Texts.t("receipt.returnOf")),
                    to(origin.number()),
                    new Span(Dates.time(origin.issuedAt()))));
        }
        returns.forEach(each -> list.add(new ListItem(
                to(each.number()),
                new Span(Dates.time(each.issuedAt())),
                new Span(each.total().toString()))));
        return list.getComponentCount() == 0
                ? Optional.empty()
                : Optional.of(new Panel(Texts.t("receipt.returns")).with(list));
    }

    private static Anchor to(ReceiptNumber number) {
        return new Anchor("/receipts/" + number, number.value());
    }

    private static String number(ReceiptItem item) {
        return String.join(" ", item.card().groups());
    }
}
