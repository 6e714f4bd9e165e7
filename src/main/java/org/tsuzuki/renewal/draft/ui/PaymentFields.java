package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.money.Tender;
import org.tsuzuki.money.TypedForeignCash;
import org.tsuzuki.money.TypedTender;
import org.tsuzuki.renewal.ui.ProblemMarks;

/** How the customer pays: one method, the cash handed over, other methods for parts of it, foreign money. */
public final class PaymentFields extends Div {

    private static final TypedForeignCash NOTHING_YET = new TypedForeignCash("", "", "");

    private final transient PaymentSession paying;
    private final ProblemMarks marks;
    private final Select<PaymentMethod> method = new Select<>();
    private final TextField tendered = AmountField.of("renew.tendered");
    private final Div tenders = new Div();
    private final List<TenderRow> rows = new ArrayList<>();
    private final Button another = new Button(Texts.t("payment.another"));
    private final Button foreign = new Button(Texts.t("payment.foreign"));
    private final ForeignFields foreignFields;
    private final Span rest = new Span();
    private boolean showing;

    public PaymentFields(PaymentSession paying, ProblemMarks marks) {
        this.paying = paying;
        this.marks = marks;
        addClassNames("form-grid", "payment-fields");
        method.setLabel(Texts.t("renew.payment"));
        method.setItemLabelGenerator(method -> Texts.of(method.name()));
        method.addValueChangeListener(change -> {
            if (!showing) {
                var chosen = change.getValue();
                paying.pay(payment -> payment.withMethod(chosen == null ? null : chosen.id()));
            }
        });
        tendered.addValueChangeListener(change -> {
            if (!showing) {
                paying.pay(payment -> payment.withTendered(change.getValue()));
            }
        });
        tenders.addClassNames("stack", "wide");
        foreignFields = new ForeignFields(paying, marks);
        another.addClickListener(click -> addTender());
        foreign.addClickListener(
                click -> paying.pay(payment -> payment.withForeign(payment.foreign() == null ? NOTHING_YET : null)));
        another.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        foreign.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        rest.addClassNames("small", "muted");
        rest.getElement().setAttribute("role", "status");
        var more = new Div(another, foreign, rest);
        more.addClassNames("actions", "wide");
        add(method, tendered, foreignFields, tenders, more);
        marks.field("payment", method).field("tendered", tendered);
    }

    private void addTender() {
        paying.pay(payment -> {
            var all = new ArrayList<>(payment.tenders());
            all.add(new TypedTender(null, ""));
            return payment.withTenders(all);
        });
        rows.getLast().focus();
    }

    void change(int index, TypedTender typed) {
        if (!showing) {
            paying.pay(payment -> {
                var all = new ArrayList<>(payment.tenders());
                all.set(index, typed);
                return payment.withTenders(all);
            });
        }
    }

    void remove(int index) {
        paying.pay(payment -> {
            var all = new ArrayList<>(payment.tenders());
            all.remove(index);
            return payment.withTenders(all);
        });
    }

    /** Shows the payment as it is now. */
    public void show() {
        showing = true;
        try {
            var payment = paying.payment();
            var payments = paying.payments();
            var accepted = paying.accepted();
            Choices.show(method, accepted, payments.main());
            if (!tendered.getValue().equals(payment.tendered())) {
                tendered.setValue(payment.tendered());
            }
            var isCash = payments.isMainCash();
            tendered.setVisible(isCash && payment.foreign() == null);
            foreign.setVisible(isCash);
            another.setVisible(accepted.size() > 1 || !payment.tenders().isEmpty());
            foreign.setText(Texts.t(payment.foreign() == null ? "payment.foreign" : "payment.foreign.none"));
            foreignFields.show(isCash ? payment.foreign() : null);
            showTenders(payment.tenders(), accepted);
            showRest(payments.main(), payments.tenders());
        } finally {
            showing = false;
        }
    }

    private void showTenders(List<TypedTender> typed, List<PaymentMethod> accepted) {
        if (rows.size() != typed.size()) {
            rows.clear();
            tenders.removeAll();
            marks.forgetAll("shares.");
            for (var index = 0; index < typed.size(); index++) {
                var row = new TenderRow(this, index);
                marks.field("shares." + index, row.amount());
                rows.add(row);
                tenders.add(row);
            }
        }
        for (var index = 0; index < typed.size(); index++) {
            rows.get(index).show(typed.get(index), accepted);
        }
    }

    /** What is left for the first method when others pay a part. */
    private void showRest(@Nullable PaymentMethod main, List<Tender> paid) {
        rest.setVisible(main != null && !rows.isEmpty());
        if (main != null) {
            var left = paid.stream()
                    .filter(tender -> Objects.equals(tender.method().id(), main.id()))
                    .map(Tender::amount)
                    .findFirst()
                    .orElse(Yen.ZERO);
            rest.setText(Texts.t("payment.rest", Texts.of(main.name()), left.toString()));
        }
    }
}
