package org.tsuzuki.renewal.refund.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.SaleMoney;
import org.tsuzuki.renewal.SalePart;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.renewal.refund.RefundOrder;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.security.approval.ApproverService;
import org.tsuzuki.security.ui.ApproverFields;

/** Asks what of a renewal is given back, how and why; all that is left stands there to begin with. */
final class RefundDialog extends Dialog {

    private final transient CorrectionService corrections;
    private final transient RenewalRecord renewal;
    private final transient Consumer<String> done;
    private final Map<SalePart, TextField> parts = new EnumMap<>(SalePart.class);
    private final Select<PaymentMethod> method = new Select<>();
    private final TextField reason = new TextField(Texts.t("reason.label"));
    private final FieldProblems problems = new FieldProblems();
    private final ApproverFields second;
    private final Span total = new Span();
    private final Paragraph why = new Paragraph();
    private final SaleMoney money;

    /**
     * @param methods the methods by which money can be given back, those by which most of it came in and is left go first
     * @param done hears the number of the return receipt
     */
    RefundDialog(
            RenewalRecord renewal,
            List<PaymentMethod> methods,
            CorrectionService corrections,
            ApproverService secondPerson,
            Consumer<String> done) {
        this.renewal = renewal;
        this.corrections = corrections;
        this.done = done;
        this.money = corrections.moneyOf(renewal.id());
        second = new ApproverFields(secondPerson, ApprovalRequirement.TWO_PEOPLE).explainedBy(problems);
        second.addComponentAsFirst(why);
        setHeaderTitle(Texts.t("correct.refund"));
        setCloseOnOutsideClick(false);
        var grid = new Div();
        grid.addClassName("form-grid");
        corrections.left(renewal.id()).forEach((part, left) -> {
            if (!left.equals(Yen.ZERO)) {
                grid.add(part(part, left));
            }
        });
        method.setLabel(Texts.t("correct.refund.means"));
        var offered = RefundBreakdown.of(money, methods);
        method.setItems(offered);
        method.setItemLabelGenerator(offer -> Texts.of(offer.name()));
        offered.stream().findFirst().ifPresent(method::setValue);
        method.addValueChangeListener(change -> showTotal());
        Limited.to(TextLimit.REASON, reason);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setAutofocus(true);
        problems.field("reason", reason).field("means", method);
        total.addClassName("total");
        total.getElement().setAttribute("role", "status");
        grid.add(method);
        var fields = new Div(grid, total, reason, second, problems);
        fields.addClassName("stack");
        var confirm = new Button(Texts.t("correct.refund"), click -> {
            give();
            click.getSource().setEnabled(true);
        });
        confirm.setDisableOnClick(true);
        Keys.bind(confirm, "Enter");
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        add(new Paragraph(Texts.t("correct.refund.explain")), new RefundBreakdown(money, methods), fields);
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), confirm);
        showTotal();
    }

    private TextField part(SalePart part, Yen left) {
        var field = new TextField(Texts.of("salePart", part));
        field.setValue(Long.toString(left.amount()));
        field.setHelperText(Texts.t("correct.refund.left", left.toString()));
        field.addClassName("amount");
        field.setAutoselect(true);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.getElement().setAttribute("inputmode", "numeric");
        field.addValueChangeListener(change -> showTotal());
        problems.field(part.name(), field);
        parts.put(part, field);
        return field;
    }

    private void showTotal() {
        try {
            var sum = read().values().stream().reduce(Yen.ZERO, Yen::plus);
            total.setText(Texts.t("correct.refund.total", sum.toString()));
            askSecond(sum);
        } catch (ProblemException unreadable) {
            total.setText("");
        }
    }

    private void askSecond(Yen sum) {
        var way = method.getValue();
        var beyond = way == null ? Yen.ZERO : money.beyond(way.id(), sum);
        var isBeyond = !beyond.equals(Yen.ZERO);
        why.setText(
                way == null || !isBeyond
                        ? Texts.t("secondPerson.explain")
                        : Texts.t("correct.refund.beyond", beyond.toString(), Texts.of(way.name())));
        second.need(isBeyond
                || corrections.needsSecondPerson(renewal.amounts().refunded().plus(sum)));
    }

    private Map<SalePart, Yen> read() {
        var amounts = new EnumMap<SalePart, Yen>(SalePart.class);
        parts.forEach((part, field) -> amounts.put(part, read(part, field.getValue())));
        return amounts;
    }

    private static Yen read(SalePart part, String typed) {
        if (typed.isBlank()) {
            return Yen.ZERO;
        }
        return Yen.parse(part.name(), typed);
    }

    private void give() {
        if (!isOpened()) {
            return; // the second click of a double click
        }
        var given = new String[1];
        var isDone = problems.run(() -> {
            var how = method.getValue() == null ? "" : method.getValue().id();
            var order = new RefundOrder(read(), how, reason.getValue(), null);
            corrections.check(renewal.id(), order); // before anybody types a password for what cannot be given
            var word = second.word().map(by -> new Approval(reason.getValue(), by));
            given[0] = corrections.refund(renewal.id(), order.agreed(word.orElse(null)));
        });
        second.forget();
        if (isDone) {
            close();
            done.accept(given[0]);
        }
    }
}
