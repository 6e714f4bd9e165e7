package org.tsuzuki.book.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.ReasonDialog;

/** One record of the ledger in words, and the way to take it back for a reason. */
public final class ReversalPanel extends Panel {

    /**
     * @param family of the labels: {@code family.one}, {@code family.reverse} and what is asked and said then
     * @param page where the record is looked at again
     */
    public ReversalPanel(String family, String told, Class<? extends Page> page, SerializableConsumer<String> reverse) {
        super(Texts.t(family + ".one"));
        var ask = new Button(
                Texts.t(family + ".reverse"),
                click -> new ReasonDialog(
                                Texts.t(family + ".reverse.ask"),
                                Texts.t(family + ".reverse.explained"),
                                Texts.t("payout.reverse.do"),
                                reason -> {
                                    reverse.accept(reason);
                                    Toasts.done(Texts.t(family + ".reversed.done"));
                                    UI.getCurrent().navigate(page);
                                })
                        .open());
        ask.addThemeVariants(ButtonVariant.ERROR);
        var actions = new Div(ask);
        actions.addClassName("actions");
        with(new Paragraph(told), actions);
    }
}
