package org.tsuzuki.renewal.outcome.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.base.ui.field.ReasonDialog;
import org.tsuzuki.renewal.ExpectedValidity;
import org.tsuzuki.renewal.Observation;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.outcome.ResultService;

/** Asks what is to be seen now; only the answer moves the card's key dates. */
final class ObservationForm extends Panel {

    private final transient RenewalRecord renewal;
    private final transient ResultService results;
    private final SerializableRunnable done;
    private final DayField lastDay = new DayField(Texts.t("result.lastDay"));
    private final TextField balance = new TextField(Texts.t("result.balance"));
    private final TextField allowance = new TextField(Texts.t("result.allowance"));
    private final Select<Observation.Source> source = new Select<>();
    private final Button confirm = Keys.on(new Button(Texts.t("result.confirm")), "C");
    private final FieldProblems problems = new FieldProblems();

    ObservationForm(RenewalRecord renewal, ResultService results, SerializableRunnable done) {
        super(Texts.t("result.look"));
        this.renewal = renewal;
        this.results = results;
        this.done = done;
        var promised = new ExpectedValidity(
                        renewal.details().before(), renewal.details().promised())
                .day();
        promised.ifPresent(day -> {
            lastDay.setValue(day);
            lastDay.setHelperText(Texts.t("result.promised", Dates.day(day)));
        });
        lastDay.setVisible(promised.isPresent());
        if (renewal.details().billed()) {
            lastDay.setLabel(Texts.t("result.paidUntil"));
            allowance.setLabel(Texts.t("result.worksAgain"));
            allowance.setRequiredIndicatorVisible(results.needsProof(renewal.id()));
            balance.setVisible(false);
        }
        source.setLabel(Texts.t("result.source"));
        source.setItems(Observation.Source.values());
        source.setItemLabelGenerator(item -> Texts.of("result.source", item));
        source.setValue(Observation.Source.CARRIER_PAGE);
        Limited.to(TextLimit.REFERENCE, allowance);
        if (renewal.details().allowances() != null) {
            allowance.setHelperText(Texts.t(
                    "result.allowance.promised", Texts.of(renewal.details().allowances())));
        }
        problems.field("lastDay", lastDay)
                .field("balance", balance)
                .field("allowance", allowance)
                .field("note", allowance);
        var fields = new Div(lastDay, balance, allowance, source);
        fields.addClassName("form-grid");
        with(
                new Paragraph(Texts.t(renewal.details().billed() ? "result.explain.bill" : "result.explain")),
                problems,
                fields,
                buttons());
    }

    private Div buttons() {
        confirm.addClickListener(click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        var later = Keys.on(new Button(Texts.t("result.notSeen"), click -> notSeen()), "L");
        var failed = new Button(
                Texts.t("result.failed"),
                click -> new ReasonDialog(
                                Texts.t("result.failed"),
                                Texts.t("result.failed.explain"),
                                Texts.t("result.failed"),
                                this::fail)
                        .open());
        failed.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        var silent = Keys.on(new Button(Texts.t("result.noAnswer"), click -> noAnswer()), "N");
        var row = new Div(confirm, later, silent, failed);
        row.addClassName("actions");
        return row;
    }

    private void confirm() {
        if (problems.run(() -> results.confirm(renewal.id(), read()))) {
            Toasts.done(Texts.t("result.confirmed"));
            done.run();
        } else {
            confirm.setEnabled(true);
        }
    }

    private Observation read() {
        return new Observation(
                lastDay.isVisible() ? lastDay.getValue() : null,
                readBalance(),
                allowance.getValue().strip(),
                source.getValue());
    }

    private @Nullable Yen readBalance() {
        if (balance.isEmpty()) {
            return null;
        }
        return Yen.parse("balance", balance.getValue());
    }

    private void notSeen() {
        if (problems.run(
                () -> results.notSeen(renewal.id(), allowance.getValue().strip()))) {
            Toasts.done(Texts.t("result.stays"));
            done.run();
        }
    }

    private void noAnswer() {
        if (problems.run(
                () -> results.noAnswer(renewal.id(), allowance.getValue().strip()))) {
            Toasts.done(Texts.t("result.stays"));
            done.run();
        }
    }

    private void fail(String reason) {
        results.fail(renewal.id(), reason);
        done.run();
    }
}
