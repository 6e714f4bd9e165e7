package org.tsuzuki.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.catalogue.editing.ItemChange;
import org.tsuzuki.catalogue.editing.ItemTexts;
import org.tsuzuki.catalogue.editing.UpdateProposals;

/** What an update ships for rows that the agency corrected: to be taken or not, row by row. */
final class UpdateProposalsPanel extends Panel {

    private final transient UpdateProposals offers;
    private final ItemTexts words;
    private final boolean mayDecide;

    UpdateProposalsPanel(UpdateProposals offers, ItemTexts words, boolean mayDecide) {
        super(Texts.t("catalogue.offers"));
        this.offers = offers;
        this.words = words;
        this.mayDecide = mayDecide;
        refresh();
    }

    private void refresh() {
        var open = offers.offers();
        setVisible(!open.isEmpty());
        show(new Paragraph(Texts.t("catalogue.offers.explained")), new ItemChangeList(open, words, this::actions));
    }

    private Component actions(ItemChange offer) {
        var take = new Button(
                Texts.t("catalogue.offers.take"), click -> decide(() -> offers.take(offer.kind(), offer.id())));
        take.setAriaLabel(Texts.t("catalogue.offers.take.of", offer.id()));
        var keep = new Button(
                Texts.t("catalogue.offers.keep"), click -> decide(() -> offers.keep(offer.kind(), offer.id())));
        keep.setAriaLabel(Texts.t("catalogue.offers.keep.of", offer.id()));
        var actions = new Div(take, keep);
        actions.addClassName("actions");
        actions.setVisible(mayDecide);
        return actions;
    }

    private void decide(Runnable decision) {
        decision.run();
        Toasts.done(Texts.t("catalogue.offers.decided"));
        refresh();
    }
}
