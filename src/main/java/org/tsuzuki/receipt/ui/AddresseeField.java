package org.tsuzuki.receipt.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.receipt.document.Addressee;

/** The name for a full invoice, folded away because few customers ask for one. */
final class AddresseeField extends Details {

    private final TextField name = new TextField(Texts.t("receipt.addressee"));
    private final FieldProblems problems = new FieldProblems();

    AddresseeField(SerializableRunnable changed) {
        super(Texts.t("receipt.fullInvoice"));
        addClassName("addressee");
        name.setHelperText(Texts.t("receipt.addressee.hint"));
        name.setWidthFull();
        name.setClearButtonVisible(true);
        Limited.to(TextLimit.ADDRESSEE, name);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> changed.run());
        problems.field("addressee", name);
        add(name, problems);
    }

    /** Null while nothing is typed or it cannot be printed. */
    @Nullable
    Addressee read() {
        try {
            return Addressee.read(name.getValue()).orElse(null);
        } catch (ProblemException tooLong) {
            return null;
        }
    }

    /** Does something with the name, or explains what is wrong with it. */
    void use(SerializableConsumer<@Nullable Addressee> work) {
        problems.run(() -> work.accept(Addressee.read(name.getValue()).orElse(null)));
    }
}
