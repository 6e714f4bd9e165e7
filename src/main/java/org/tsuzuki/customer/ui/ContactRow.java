package org.tsuzuki.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.customer.Contact;
import org.tsuzuki.customer.ContactKind;

/** One way to reach the customer: its kind and its number, address or account. */
final class ContactRow extends Div {

    private final Select<ContactKind> kind = new Select<>();
    private final TextField handle = new TextField(Texts.t("customer.contact"));

    ContactRow(@Nullable Contact contact, SerializableConsumer<ContactRow> removed, Runnable changed) {
        addClassName("contact-row");
        kind.setLabel(Texts.t("customer.contactKind"));
        kind.setItems(ContactKind.values());
        kind.setItemLabelGenerator(item -> Texts.t(item.messageKey()));
        kind.setValue(contact == null ? ContactKind.PHONE : contact.kind());
        handle.setValue(contact == null ? "" : contact.toString());

        var remove = new Button("✕", click -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(Texts.t("customer.contact.remove"));

        kind.addValueChangeListener(change -> check());
        handle.addValueChangeListener(change -> {
            check();
            changed.run();
        });
        add(kind, handle, remove);
    }

    /** The contact, or nothing when the row is empty or wrong; a wrong one is explained. */
    Optional<Contact> read() {
        handle.setInvalid(false);
        if (handle.getValue().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Contact.parse(kind.getValue(), handle.getValue()));
        } catch (ProblemException refused) {
            handle.setErrorMessage(Texts.t(refused.problem()));
            handle.setInvalid(true);
            return Optional.empty();
        }
    }

    boolean isWrong() {
        return read().isEmpty() && handle.isInvalid();
    }

    void focus() {
        handle.focus();
    }

    private void check() {
        read().map(Contact::toString)
                .filter(text -> !text.equals(handle.getValue()))
                .ifPresent(handle::setValue);
    }
}
