package org.tsuzuki.agency.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;

/** A new branch, or one that changes; stays open, with everything typed, as long as it is refused. */
final class BranchDialog extends Dialog {

    private final FieldProblems problems = new FieldProblems();
    private final BranchForm form;

    BranchDialog(@Nullable BranchDetails branch, SerializableConsumer<BranchDetails> action) {
        form = new BranchForm(branch, problems);
        setHeaderTitle(branch == null ? Texts.t("branch.add") : Texts.t("branch.edit", branch.code()));
        setWidth("min(42rem, 94vw)");
        add(problems, form);

        var save = new Button(Texts.t("action.save"), click -> save(action));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.bind(save, "Enter");
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> form.focus());
    }

    private void save(SerializableConsumer<BranchDetails> action) {
        if (!isOpened()) {
            return; // the second click of a double click
        }
        if (problems.run(() -> action.accept(form.read()))) {
            close();
        }
    }
}
