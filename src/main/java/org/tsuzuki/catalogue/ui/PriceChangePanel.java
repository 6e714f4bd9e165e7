package org.tsuzuki.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.catalogue.editing.CatalogueDraft;
import org.tsuzuki.catalogue.editing.CatalogueEditing;
import org.tsuzuki.catalogue.ui.input.Numbers;

/** A price that holds from a day on; the present one ends the day before. */
final class PriceChangePanel extends Panel {

    private final transient CatalogueEditing editing;
    private final CatalogueDraft plan;
    private final SerializableConsumer<CatalogueDraft> saved;
    private final DayField from = new DayField(Texts.t("catalogue.price.from"));
    private final TextField price = new TextField(Texts.t("catalogue.price.new"));
    private final FieldProblems problems = new FieldProblems();

    PriceChangePanel(CatalogueEditing editing, CatalogueDraft plan, SerializableConsumer<CatalogueDraft> saved) {
        super(Texts.t("catalogue.price.change"));
        this.editing = editing;
        this.plan = plan;
        this.saved = saved;
        problems.field("from", from).field("price", price);
        price.setHelperText(Texts.t("catalogue.price.hint"));
        var change = new Button(Texts.t("catalogue.price.save"), click -> change());
        var row = new Div(from, price, change);
        row.addClassNames("form-grid", "few");
        show(new Paragraph(Texts.t("catalogue.price.explained")), row, problems);
    }

    private void change() {
        if (problems.run(this::store)) {
            saved.accept(plan);
        }
    }

    private void store() {
        var day = from.day().orElseThrow(() -> new ProblemException(Problem.of("problem.required"), "from"));
        editing.changePrice(plan.id(), plan.version(), day, amount());
    }

    private @Nullable Yen amount() {
        if (price.isEmpty()) {
            return null;
        }
        if (Numbers.read(price.getValue()) instanceof Integer yen && yen >= 0) {
            return new Yen(yen);
        }
        throw new ProblemException(Problem.of("problem.yen.form"), "price");
    }
}
