package org.tsuzuki.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.customer.Contact;

/** The contacts of a customer, as many as there are. */
final class ContactRows extends Div {

    private final Div rows = new Div();
    private final transient Runnable changed;

    ContactRows(Runnable changed) {
        this.changed = changed;
        addClassNames("contact-rows", "wide");
        rows.addClassName("contact-rows");
        add(
                rows,
                new Button(
                        "+ " + Texts.t("customer.contact.add"),
                        click -> addRow(null).focus()));
    }

    void show(List<Contact> contacts) {
        rows.removeAll();
        contacts.forEach(this::addRow);
        if (contacts.isEmpty()) {
            addRow(null);
        }
    }

    /** Those that can be read. */
    List<Contact> read() {
        return rows().stream().flatMap(row -> row.read().stream()).toList();
    }

    /** The first row that cannot be read. */
    Optional<ContactRow> firstWrong() {
        return rows().stream().filter(ContactRow::isWrong).findFirst();
    }

    private ContactRow addRow(@Nullable Contact contact) {
        var row = new ContactRow(contact, this::removeRow, changed);
        rows.add(row);
        return row;
    }

    private void removeRow(ContactRow row) {
        rows.remove(row);
        changed.run();
    }

    private List<ContactRow> rows() {
        return rows.getChildren()
                .filter(ContactRow.class::isInstance)
                .map(ContactRow.class::cast)
                .toList();
    }
}
