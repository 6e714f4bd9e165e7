package org.tsuzuki.book.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableIntFunction;
import org.tsuzuki.base.ui.Texts;

/** Which part of a long list is shown, with the way to its neighbours. */
public final class Pager extends Div {

    public static final int SIZE = 50;

    public Pager() {
        addClassName("actions");
    }

    /** @param address of a page by its number, the first being 1 */
    public void show(int page, long all, SerializableIntFunction<String> address) {
        removeAll();
        var first = (page - 1L) * SIZE + 1;
        var last = Math.min(all, (long) page * SIZE);
        if (all == 0) {
            return;
        }
        add(new Span(first > all ? Texts.t("ledger.page.behind", all) : Texts.t("ledger.page", first, last, all)));
        if (page > 1) {
            add(new Anchor(address.apply(page - 1), Texts.t("ledger.page.before")));
        }
        if (last < all) {
            add(new Anchor(address.apply(page + 1), Texts.t("ledger.page.next")));
        }
    }
}
