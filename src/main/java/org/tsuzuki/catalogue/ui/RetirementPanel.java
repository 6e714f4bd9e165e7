package org.tsuzuki.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.catalogue.editing.CatalogueDraft;
import org.tsuzuki.catalogue.editing.CatalogueEditing;

/** Ends a row with a day; it stays readable, because old renewals name it. */
final class RetirementPanel extends Panel {

    private final transient CatalogueEditing editing;
    private final CatalogueDraft row;
    private final SerializableConsumer<CatalogueDraft> saved;
    private final DayField lastDay = new DayField(Texts.t("catalogue.end.lastDay"));
    private final FieldProblems problems = new FieldProblems();

    RetirementPanel(
            CatalogueEditing editing, CatalogueDraft row, LocalDate today, SerializableConsumer<CatalogueDraft> saved) {
        super(Texts.t("catalogue.end"));
        this.editing = editing;
        this.row = row;
        this.saved = saved;
        lastDay.setValue(today);
        problems.field("lastDay", lastDay);
        var end = new Button(Texts.t("catalogue.end.save"), click -> end());
        var fields = new Div(lastDay, end);
        fields.addClassNames("form-grid", "few");
        show(new Paragraph(Texts.t("catalogue.end.explained")), fields, problems);
    }

    private void end() {
        if (problems.run(this::store)) {
            saved.accept(row);
        }
    }

    private void store() {
        var day = lastDay.day().orElseThrow(() -> new ProblemException(Problem.of("problem.required"), "lastDay"));
        editing.end(row.kind(), row.id(), row.version(), day);
    }
}
