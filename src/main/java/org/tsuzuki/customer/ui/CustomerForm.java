package org.tsuzuki.customer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerNames;
import org.tsuzuki.customer.passport.PassportLine;

/** The fields of a customer's file. */
final class CustomerForm extends Div {

    private final TextField han = new TextField(Texts.t("customer.han"));
    private final TextField kana = new TextField(Texts.t("customer.kana"));
    private final TextField latin = new TextField(Texts.t("customer.latin"));
    private final ContactRows contacts;
    private final LanguagesField languages = new LanguagesField();
    private final DayField arrivesOn = new DayField(Texts.t("customer.arrivesOn"));
    private final DayField leavesOn = new DayField(Texts.t("customer.leavesOn"));
    private final TextArea note = new TextArea(Texts.t("customer.note"));
    private CustomerDetails original;

    /** @param changed is told when something that may reveal a duplicate was typed */
    CustomerForm(CustomerDetails customer, FieldProblems problems, Runnable changed) {
        original = customer;
        contacts = new ContactRows(changed);
        addClassName("form-grid");
        for (var name : new TextField[] {han, kana, latin}) {
            Limited.to(TextLimit.NAME, name);
            name.setValueChangeMode(ValueChangeMode.LAZY);
            name.addValueChangeListener(change -> changed.run());
        }
        han.getElement().setAttribute("lang", "zh");
        kana.getElement().setAttribute("lang", "ja");
        Limited.to(TextLimit.NOTE, note).addClassName("wide");
        note.setMaxRows(10); // what is explained below it stays in sight
        problems.field("han", han)
                .field("kana", kana)
                .field("latin", latin)
                .field("arrivesOn", arrivesOn)
                .field("leavesOn", leavesOn)
                .field("note", note);
        add(new PassportField(this::take), han, kana, latin, contacts, languages, arrivesOn, leavesOn, note);
        show(customer);
        han.setAutofocus(true);
    }

    void show(CustomerDetails customer) {
        original = customer;
        han.setValue(text(customer.han()));
        kana.setValue(text(customer.kana()));
        latin.setValue(text(customer.latin()));
        contacts.show(customer.contacts());
        languages.show(customer.languages());
        arrivesOn.setValue(customer.arrivesOn());
        leavesOn.setValue(customer.leavesOn());
        note.setValue(customer.note());
    }

    /** What was typed, as far as it can be read. */
    CustomerDetails draft() {
        return original.withNames(new CustomerNames(han.getValue(), kana.getValue(), latin.getValue()))
                .withContacts(contacts.read())
                .withLanguages(languages.tags())
                .withTravel(arrivesOn.getValue(), leavesOn.getValue())
                .withNote(note.getValue());
    }

    /** What was typed, or nothing when a field cannot be read; that one is explained and has the focus. */
    Optional<CustomerDetails> read() {
        var wrong = contacts.firstWrong();
        wrong.ifPresent(ContactRow::focus);
        return wrong.isPresent() || arrivesOn.isUnreadable() || leavesOn.isUnreadable()
                ? Optional.empty()
                : Optional.of(draft());
    }

    private void take(PassportLine passport) {
        latin.setValue((passport.surname() + " " + passport.given()).strip());
        han.focus();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
