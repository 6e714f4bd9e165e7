package org.tsuzuki.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableConsumer;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;

/** Opens a new customer's file above the page one is on, so that a search is not lost. */
public final class CustomerDialog extends Dialog {

    /**
     * @param clue what was searched for; it becomes the name or the first contact
     * @param saved is told when the file is stored, after the dialog has closed
     */
    public CustomerDialog(CustomerService customers, String clue, SerializableConsumer<CustomerId> saved) {
        setHeaderTitle(Texts.t("customer.new"));
        setWidth("min(56rem, 96vw)");
        setCloseOnOutsideClick(false);
        var editor = new CustomerEditor(customers, CustomerSearchField.draft(clue), id -> {
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
