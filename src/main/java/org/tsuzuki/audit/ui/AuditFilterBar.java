package org.tsuzuki.audit.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.stream.Stream;
import org.tsuzuki.audit.AuditFilter;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;

/** Narrows the log while somebody types. */
final class AuditFilterBar extends Div {

    private final TextField text = new TextField(Texts.t("audit.text"));
    private final TextField staff = new TextField(Texts.t("audit.staff"));
    private final ComboBox<String> action = new ComboBox<>(Texts.t("audit.action"));
    private final TextField address = new TextField(Texts.t("audit.address"));
    private final DayField from = new DayField(Texts.t("audit.from"));
    private final DayField to = new DayField(Texts.t("audit.to"));
    private String subject = "";

    AuditFilterBar(SerializableRunnable changed) {
        addClassNames("form-grid", "filter-fields");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", Texts.t("audit.filter"));
        text.setHelperText(Texts.t("audit.text.hint"));
        address.setHelperText(Texts.t("audit.address.hint"));
        from.setHelperText(Texts.t("time.japan"));
        to.setHelperText(Texts.t("time.japan"));
        action.setItems(AuditTexts.ACTIONS);
        action.setItemLabelGenerator(AuditTexts::action);
        action.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        for (var field : new TextField[] {text, staff, address}) {
            field.setClearButtonVisible(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
        }
        Stream.<HasValue<?, ?>>of(text, staff, action, address, from, to)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        changed.run();
                    }
                }));
        add(text, staff, action, address, from, to);
    }

    void show(AuditFilter filter) {
        text.setValue(filter.text());
        staff.setValue(filter.staff());
        action.setValue(AuditTexts.ACTIONS.contains(filter.action()) ? filter.action() : null);
        address.setValue(filter.address());
        subject = filter.subject();
        from.setValue(filter.from());
        to.setValue(filter.to());
    }

    AuditFilter read() {
        return new AuditFilter(
                text.getValue(),
                staff.getValue(),
                action.getValue() == null ? "" : action.getValue(),
                address.getValue(),
                subject,
                from.getValue(),
                to.getValue());
    }
}
