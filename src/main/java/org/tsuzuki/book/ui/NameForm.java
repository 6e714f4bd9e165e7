package org.tsuzuki.book.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.book.export.AccountName;
import org.tsuzuki.book.export.BookNames;
import org.tsuzuki.book.export.NameSet;
import org.tsuzuki.book.export.NamedAccount;

/** Names one account for the programs of a set. */
final class NameForm extends Div {

    private final transient BookNames names;
    private final NameSet set;
    private final NamedAccount account;
    private final SerializableRunnable done;
    private final TextField name = Limited.to(TextLimit.LINE, new TextField(Texts.t("ledger.names.name")));
    private final TextField sub = Limited.to(TextLimit.ID, new TextField(Texts.t("ledger.names.sub")));
    private final TextField tax = Limited.to(TextLimit.ID, new TextField(Texts.t("ledger.names.tax")));
    private final FieldProblems problems =
            new FieldProblems().field("name", name).field("sub", sub).field("tax", tax);

    NameForm(BookNames names, NameSet set, NamedAccount account, SerializableRunnable done) {
        this.names = names;
        this.set = set;
        this.account = account;
        this.done = done;
        name.setValue(account.name().name());
        sub.setValue(account.name().sub());
        tax.setValue(account.name().tax());
        tax.setVisible(set.hasTax());
        if (account.sub().isEmpty() && account.kind().isDivided()) {
            sub.setHelperText(Texts.t("ledger.names.sub.each"));
        }
        var save = Keys.on(new Button(Texts.t("action.save"), click -> save()), "Enter");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save, new Button(Texts.t("action.cancel"), click -> done.run()));
        if (account.given()) {
            actions.add(new Button(Texts.t("ledger.names.propose"), click -> propose()));
        }
        actions.addClassName("actions");
        addClassName("name-form");
        add(problems, name, sub, tax, actions);
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", heading());
        addComponentAsFirst(new H3(heading()));
        name.focus();
    }

    private String heading() {
        return LedgerTexts.account(account.kind(), account.label());
    }

    private void save() {
        var typed = new AccountName(name.getValue(), sub.getValue(), tax.getValue());
        if (problems.run(() -> names.name(set, account.kind(), account.sub(), typed))) {
            Toasts.done(Texts.t("ledger.names.saved", heading()));
            done.run();
        }
    }

    private void propose() {
        if (problems.run(() -> names.propose(set, account.kind(), account.sub()))) {
            Toasts.done(Texts.t("ledger.names.saved", heading()));
            done.run();
        }
    }
}
