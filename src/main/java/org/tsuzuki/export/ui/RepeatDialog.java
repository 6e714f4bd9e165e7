package org.tsuzuki.export.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.export.schedule.RepetitionPlan;
import org.tsuzuki.export.schedule.RepetitionService;
import org.tsuzuki.export.schedule.Rhythm;

/** Asks how often a saved export is repeated and where to; refusals stand beside their fields. */
final class RepeatDialog extends Dialog {

    static final RepetitionPlan NEW = new RepetitionPlan(Rhythm.MONTHLY, "", "");

    private final transient RepetitionService repetitions;
    private final String name;
    private final SerializableRunnable changed;
    private final RadioButtonGroup<Rhythm> rhythm = new RadioButtonGroup<>(Texts.t("export.repeat.rhythm"));
    private final TextField directory =
            Limited.to(TextLimit.DIRECTORY, new TextField(Texts.t("export.repeat.directory")));
    private final TextField mail = Limited.to(TextLimit.CONTACT, new TextField(Texts.t("export.repeat.mail")));
    private final FieldProblems problems = new FieldProblems();

    RepeatDialog(RepetitionService repetitions, String name, RepetitionPlan plan, SerializableRunnable changed) {
        this.repetitions = repetitions;
        this.name = name;
        this.changed = changed;
        setHeaderTitle(Texts.t("export.repeat.of", name));
        setWidth("min(36rem, 94vw)");
        rhythm.setItems(Rhythm.values());
        rhythm.setItemLabelGenerator(each -> Texts.of("export.repeat.rhythm", each));
        rhythm.setValue(plan.rhythm());
        directory.setValue(plan.directory());
        directory.setHelperText(Texts.t("export.repeat.directory.about"));
        directory.setWidthFull();
        mail.setValue(plan.mail());
        mail.setEnabled(repetitions.isMailOffered() || !plan.mail().isEmpty());
        mail.setHelperText(
                Texts.t(repetitions.isMailOffered() ? "export.repeat.mail.about" : "export.repeat.mail.none"));
        mail.setWidthFull();
        problems.field("rhythm", rhythm).field("directory", directory).field("mail", mail);
        var save = new Button(Texts.t("action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.bind(save, "Enter");
        add(problems, new Paragraph(Texts.t("export.repeat.about")), rhythm, directory, mail);
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> directory.focus());
    }

    private void save() {
        if (!isOpened()) {
            return; // the second click of a double click
        }
        var plan = new RepetitionPlan(rhythm.getValue(), directory.getValue(), mail.getValue());
        if (problems.run(() -> repetitions.repeat(name, plan))) {
            close();
            Toasts.done(Texts.t("export.repeat.done", name));
            changed.run();
        }
    }
}
