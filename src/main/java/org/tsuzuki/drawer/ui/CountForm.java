package org.tsuzuki.drawer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.drawer.CashCount;

/** How many of each note and coin there are; adds up what was typed and nothing else. */
final class CountForm extends Div {

    private static final Pattern PIECES = Pattern.compile("[0-9]{1,5}");

    private final List<Row> rows = CashCount.FACE_VALUES.stream().map(this::row).toList();
    private final Span total = new Span(Yen.ZERO.toString());
    private final SerializableConsumer<Yen> changed;

    CountForm(FieldProblems problems, SerializableConsumer<Yen> changed) {
        this.changed = changed;
        addClassName("count-form");
        var grid = new Div();
        grid.addClassName("count-grid");
        for (var row : rows) {
            grid.add(row.field());
            problems.field("pieces." + row.face(), row.field());
        }
        var sum = new Div(new Span(Texts.t("drawer.count.total")), total);
        sum.addClassName("count-total");
        sum.getElement().setAttribute("role", "status");
        add(grid, sum);
    }

    private Row row(int face) {
        var field = new TextField(new Yen(face).toString());
        var product = new Span();
        product.addClassName("count-product");
        field.setPrefixComponent(new Span("×"));
        field.setSuffixComponent(product);
        field.setAutoselect(true);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.getElement().setAttribute("inputmode", "numeric");
        field.addValueChangeListener(change -> add());
        return new Row(face, field, product);
    }

    private void add() {
        var sum = Yen.ZERO;
        for (var row : rows) {
            var typed = row.typed();
            var part =
                    PIECES.matcher(typed).matches() ? new Yen((long) row.face() * Integer.parseInt(typed)) : Yen.ZERO;
            row.product().setText(part.equals(Yen.ZERO) ? "" : part.toString());
            sum = sum.plus(part);
        }
        total.setText(sum.toString());
        changed.accept(sum);
    }

    /** Enter leads from one piece to the next and at last to this button. */
    CountForm endedBy(Button button) {
        Keys.inTurn(this, button);
        return this;
    }

    boolean isBlank() {
        return rows.stream().allMatch(row -> row.typed().isBlank());
    }

    /** @throws ProblemException at "pieces.500" for what is no number, or when nothing at all was typed */
    CashCount read() {
        if (isBlank()) {
            throw new ProblemException(
                    Problem.of("problem.drawer.count.empty"), "pieces." + CashCount.FACE_VALUES.getFirst());
        }
        var pieces = new LinkedHashMap<Integer, Integer>();
        for (var row : rows) {
            if (row.typed().isBlank()) {
                continue;
            }
            if (!PIECES.matcher(row.typed()).matches()) {
                throw new ProblemException(CashCount.tooMany(), "pieces." + row.face());
            }
            pieces.put(row.face(), Integer.parseInt(row.typed()));
        }
        return new CashCount(pieces);
    }

    void focus() {
        rows.getFirst().field().focus();
    }

    private record Row(int face, TextField field, Span product) implements Serializable {

        String typed() {
            return TypedText.foldNumber(field.getValue());
        }
    }
}
