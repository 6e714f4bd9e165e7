package org.tsuzuki.renewal.settlement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.util.UUID;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.settlement.CarrierRefundOrder;
import org.tsuzuki.renewal.settlement.CarrierSettlementService;
import org.tsuzuki.renewal.settlement.RefundDestination;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.security.approval.ApproverService;
import org.tsuzuki.security.ui.ApproverFields;

/** What a carrier gave back of money that it got for nothing, where that came to, or that it is lost. */
final class CarrierRefundDialog extends Dialog {

    /** Of this form: it is recorded once, however often it is sent. */
    private final UUID key = Ids.next();

    private final transient CarrierSettlementService settlements;
    private final transient RenewalRecord renewal;
    private final SerializableRunnable done;
    private final FieldProblems problems = new FieldProblems();
    private final Select<RefundDestination> to = new Select<>();
    private final TextField amount = new TextField(Texts.t("settlement.back.amount"));
    private final PaidAtField at;
    private final TextField reason = new TextField(Texts.t("reason.label"));
    private final ApproverFields second;
    private final Button save = new Button(Texts.t("settlement.back.record"), click -> save());

    CarrierRefundDialog(
            RenewalRecord renewal,
            CarrierSettlementService settlements,
            ApproverService approvers,
            Clock clock,
            SerializableRunnable done) {
        this.renewal = renewal;
        this.settlements = settlements;
        this.done = done;
        var open = settlements.toGiveBack(renewal.id());
        setHeaderTitle(Texts.t("settlement.back.of", Texts.of(renewal.details().carrier())));
        setWidth("min(34rem, 94vw)");
        setCloseOnOutsideClick(false);
        var destinations = settlements.destinations(renewal.id());
        to.setLabel(Texts.t("settlement.back.to"));
        to.setItems(destinations);
        to.setItemLabelGenerator(CarrierRefundDialog::label);
        to.setValue(destinations.getFirst());
        amount.setValue(Long.toString(open.amount()));
        amount.setHelperText(Texts.t("settlement.back.open", open.toString()));
        amount.setAutoselect(true);
        amount.setValueChangeMode(ValueChangeMode.EAGER);
        amount.getElement().setAttribute("inputmode", "numeric");
        amount.addValueChangeListener(change -> askSecond());
        at = new PaidAtField("settlement.back.at", clock);
        Limited.to(TextLimit.REASON, reason);
        reason.setRequiredIndicatorVisible(true);
        second = new ApproverFields(approvers, ApprovalRequirement.TWO_PEOPLE)
                .explained(Texts.t("secondPerson.explain"))
                .explainedBy(problems);
        problems.field("to", to).field("amount", amount).field("at", at).field("reason", reason);
        var what = new Paragraph(renewal.details().customerName() + " · "
                + renewal.details().cardNumber() + " · "
                + Texts.of(renewal.details().plan()) + " · "
                + renewal.receiptNumber());
        var fields = new Div(to, amount, at, reason);
        fields.addClassName("form-grid");
        var all = new Div(problems, what, fields, second);
        all.addClassName("stack");
        add(all);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        Keys.bind(save, "Enter");
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), save);
        askSecond();
    }

    static String label(RefundDestination destination) {
        return switch (destination.place()) {
            case METHOD -> destination.name();
            case DRAWER -> Texts.t("settlement.fromDrawer");
            case BANK, LOST -> Texts.of("settlementPlace", destination.place());
        };
    }

    private void askSecond() {
        second.need(settlements.needsSecondPerson(renewal.id(), amount()));
    }

    /** As far as it can be read. */
    private Yen amount() {
        try {
            return Yen.parse(amount.getValue());
        } catch (ProblemException unreadable) {
            return Yen.ZERO;
        }
    }

    private void save() {
        if (!isOpened()) {
            return; // the second click of a double click
        }
        var isDone = problems.run(() -> {
            var order = new CarrierRefundOrder(
                    key, to.getValue(), amount.getValue(), at.instant("at"), reason.getValue(), null);
            settlements.check(renewal.id(), order); // before anybody types a password for what cannot be recorded
            var word = second.word().map(by -> new Approval(reason.getValue(), by));
            settlements.cameBack(renewal.id(), order.agreed(word.orElse(null)));
        });
        second.forget();
        if (isDone) {
            close();
            done.run();
        }
        save.setEnabled(true);
    }
}
