package org.tsuzuki.money.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.PaymentKind;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.money.BranchMethod;
import org.tsuzuki.money.BranchMethodChoice;

/** What one branch takes: a tick for each method, and what it costs where it is ticked. */
final class BranchMethodForm extends Composite<Div> {

    private final BranchMethodChoice before;
    private final boolean mayChange;
    private final FieldProblems problems = new FieldProblems();
    private final List<Row> rows = new ArrayList<>();

    BranchMethodForm(BranchMethodChoice before, Catalogue catalogue, LocalDate today, boolean mayChange) {
        this.before = before;
        this.mayChange = mayChange;
        getContent().addClassName("stack");
        if (before.version() == null) {
            var none = new Div(Texts.t(mayChange ? "branchMethod.none" : "branchMethod.none.read"));
            none.addClassNames("notice", "info");
            getContent().add(none);
        }
        getContent().add(problems);
        var chosen = before.methods().stream().collect(Collectors.toMap(BranchMethod::methodId, Function.identity()));
        var list = new Div();
        list.addClassName("method-list");
        for (var method : catalogue.paymentMethods()) {
            var held = method.provenance().holdsOn(today);
            if (method.kind() != PaymentKind.CODE && (held || chosen.containsKey(method.id()))) {
                list.add(row(method, held, chosen));
            }
        }
        getContent().add(list);
    }

    private Div row(PaymentMethod method, boolean held, Map<String, BranchMethod> chosen) {
        var row = new Row(method, chosen.get(method.id()));
        rows.add(row);
        problems.field("method." + method.id(), row.taken)
                .field("fee." + method.id(), row.fee)
                .field("days." + method.id(), row.days);
        row.taken.setReadOnly(!mayChange);
        row.fee.setReadOnly(!mayChange);
        row.days.setReadOnly(!mayChange);
        if (!held) {
            row.taken.setHelperText(Texts.t("branchMethod.ended"));
        }
        var line = new Div(row.taken, row.fee, row.days);
        line.addClassName("method-line");
        return line;
    }

    /** Whether it was stored; if not, everything typed stays, and what is wrong is said beside it. */
    boolean save(SerializableConsumer<BranchMethodChoice> store) {
        return problems.run(() -> store.accept(before.with(
                rows.stream().filter(row -> row.taken.getValue()).map(Row::read).toList())));
    }

    /** Cash costs nothing and is there at once, so nothing is asked of it. */
    private static final class Row implements Serializable {

        private static final String NOTHING = "0";

        private final String methodId;
        private final boolean cash;
        private final Checkbox taken;
        private final TextField fee = new TextField();
        private final TextField days = new TextField();

        Row(PaymentMethod method, @Nullable BranchMethod chosen) {
            var name = Texts.of(method.name());
            methodId = method.id();
            cash = method.cash();
            taken = new Checkbox(name, chosen != null);
            ask(fee, "branchMethod.fee", name, "%");
            ask(days, "branchMethod.days", name, Texts.t("branchMethod.days.unit"));
            fee.setValue(chosen == null ? NOTHING : chosen.feePercent().toPlainString());
            days.setValue(chosen == null ? NOTHING : Integer.toString(chosen.daysUntilPaidOut()));
            taken.addValueChangeListener(change -> showCosts());
            showCosts();
        }

        private static void ask(TextField field, String key, String name, String unit) {
            field.setAriaLabel(Texts.t(key, name));
            field.setSuffixComponent(new Span(unit));
            field.getElement().setAttribute("inputmode", "decimal");
            field.setAutoselect(true);
        }

        private void showCosts() {
            var asked = taken.getValue() && !cash;
            fee.setVisible(asked);
            days.setVisible(asked);
        }

        private BranchMethod read() {
            return cash ? BranchMethod.free(methodId) : BranchMethod.parse(methodId, fee.getValue(), days.getValue());
        }
    }
}
