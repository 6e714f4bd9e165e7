package org.tsuzuki.renewal.settlement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.money.TypedForeignCash;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.settlement.SettlementOrder;
import org.tsuzuki.renewal.ui.FundsText;
import org.tsuzuki.settlement.OfferedMethod;

/** What was paid to a carrier, with what, and what it really took; everything but the method may be left as it is. */
final class PayCarrierDialog extends Dialog {

    /** Of this form: it pays once, however often it is sent. */
    private final UUID key = Ids.next();

    private final FieldProblems problems = new FieldProblems();
    private final Select<Method> method = new Select<>();
    private final TextField covered = money("settlement.covered");
    private final TextField charged = money("settlement.charged");
    private final TextField currency = new TextField(Texts.t("payment.currency"));
    private final TextField foreignAmount = money("settlement.foreignAmount");
    private final TextField rate = money("settlement.rate");
    private final TextField orderNumber = new TextField(Texts.t("settlement.orderNumber"));
    private final PaidAtField paidAt;
    private final TextField reason = new TextField(Texts.t("settlement.reason"));
    /** Asked for only when the charge looks like a slip of the hand. */
    private final Checkbox meant = new Checkbox(Texts.t("renew.unusual.meant"));

    private final Button save = new Button(Texts.t("settlement.pay.record"));

    PayCarrierDialog(
            RenewalRecord renewal,
            Yen held,
            List<OfferedMethod> offered,
            Clock clock,
            SerializableConsumer<SettlementOrder> action) {
        var carrier = Texts.of(renewal.details().carrier());
        setHeaderTitle(Texts.t("settlement.pay.of", carrier));
        setWidth("min(34rem, 94vw)");
        method.setLabel(Texts.t("settlement.method"));
        method.setItemLabelGenerator(each -> each.label(charged()));
        method.setRenderer(
                new ComponentRenderer<>(each -> FundsText.shown(each.label(charged()), each.reaches(charged()))));
        method.setItemEnabledProvider(each -> each.reaches(charged()));
        covered.setValue(Long.toString(Math.max(0, held.amount())));
        var methods = new ArrayList<>(offered.stream().map(Method::new).toList());
        methods.add(Method.DRAWER);
        method.setItems(methods);
        method.setValue(methods.stream()
                .filter(each -> each.reaches(charged()))
                .findFirst()
                .orElse(Method.DRAWER));
        method.addValueChangeListener(change -> look());
        covered.addValueChangeListener(change -> refresh());
        charged.addValueChangeListener(change -> refresh());
        charged.setPlaceholder(Texts.t("settlement.charged.same"));
        paidAt = new PaidAtField("settlement.paidAt", clock);
        problems.field("method", method)
                .field("covered", covered)
                .field("charged", charged)
                .field("foreign.currency", currency)
                .field("foreign.amount", foreignAmount)
                .field("foreign.rate", rate)
                .field("orderNumber", orderNumber)
                .field("paidAt", paidAt)
                .field("reason", reason)
                .field("meant", meant);
        meant.setVisible(false);
        foreignAmount.addValueChangeListener(change -> doubt());
        rate.addValueChangeListener(change -> doubt());
        var foreign = new Div(currency, foreignAmount, rate);
        foreign.addClassName("form-grid");
        var what = new Paragraph(renewal.details().customerName() + " · "
                + renewal.details().cardNumber() + " · "
                + Texts.of(renewal.details().plan()) + " · "
                + renewal.receiptNumber());
        var fields = new Div(method, covered, charged, orderNumber, paidAt, reason);
        fields.addClassName("form-grid");
        var all = new Div(problems, what, fields, new Details(Texts.t("settlement.foreign"), foreign), meant);
        all.addClassName("stack");
        add(all);
        save.addClickListener(click -> save(action));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        Keys.bind(save, "Enter");
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> charged.focus());
    }

    /** What is to be paid, as far as it can be read; the charge, or what is settled while nothing else is typed. */
    private Yen charged() {
        var typed = charged.isEmpty() ? covered.getValue() : charged.getValue();
        try {
            return typed.isBlank() ? Yen.ZERO : Yen.parse(typed);
        } catch (ProblemException unreadable) {
            return Yen.ZERO;
        }
    }

    /** Another amount has to be looked at again. */
    private void doubt() {
        meant.setValue(false);
        meant.setVisible(false);
    }

    private void refresh() {
        doubt();
        var chosen = method.getValue();
        method.getListDataView().refreshAll();
        method.setValue(chosen);
        look();
    }

    /** A balance that was chosen and reaches no longer says so. */
    private void look() {
        var chosen = method.getValue();
        var offered = chosen == null ? null : chosen.offered();
        method.setHelperText(
                offered == null || offered.reaches(charged()) ? null : FundsText.tooLittle(offered, charged()));
    }

    private void save(SerializableConsumer<SettlementOrder> action) {
        if (!isOpened()) {
            return; // the second click of a double click
        }
        if (problems.run(() -> action.accept(read()))) {
            close();
        } else {
            meant.setVisible(meant.getValue() || meant.isInvalid());
        }
        save.setEnabled(true);
    }

    private SettlementOrder read() {
        var chosen = method.getValue();
        var isForeign = !currency.isEmpty() || !foreignAmount.isEmpty() || !rate.isEmpty();
        return new SettlementOrder(
                key,
                chosen == null ? null : chosen.id(),
                covered.getValue(),
                charged.getValue(),
                isForeign ? new TypedForeignCash(currency.getValue(), foreignAmount.getValue(), rate.getValue()) : null,
                orderNumber.getValue(),
                paidAt.instant("paidAt"),
                reason.getValue(),
                meant.getValue());
    }

    private static TextField money(String label) {
        var field = new TextField(Texts.t(label));
        field.getElement().setAttribute("inputmode", "decimal");
        return field;
    }

    /** @param offered null for cash from the drawer */
    private record Method(@Nullable OfferedMethod offered) implements Serializable {

        static final Method DRAWER = new Method(null);

        @Nullable
        UUID id() {
            return offered == null ? null : offered.id();
        }

        boolean reaches(Yen amount) {
            return offered == null || offered.reaches(amount);
        }

        String label(Yen amount) {
            return offered == null ? Texts.t("settlement.fromDrawer") : FundsText.of(offered, amount);
        }
    }
}
