package org.tsuzuki.card.ui.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Clock;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.customer.CustomerId;

/** Opens a new card's file above the page one is on. */
@CssImport("./styles/card.css")
public final class CardDialog extends Dialog {

    /** @param saved is told when the card is stored, after the dialog has closed */
    public CardDialog(
            CardService cards,
            Catalogue catalogue,
            Clock clock,
            CustomerId customer,
            SerializableConsumer<CardId> saved) {
        setHeaderTitle(Texts.t("card.new"));
        setWidth("min(60rem, 96vw)");
        setCloseOnOutsideClick(false);
        var editor = new CardEditor(cards, catalogue, JapanTime.today(clock), CardEditor.draft(customer), id -> {
            close();
            saved.accept(id);
        });
        var save = new Button(Texts.t("action.save"), click -> {
            if (isOpened()) { // not the second click of a double click
                editor.save();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(editor);
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), save);
    }
}
