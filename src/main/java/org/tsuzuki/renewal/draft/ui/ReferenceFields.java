package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.catalogue.model.RecordField;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.ui.ProblemMarks;

/** What the chosen channel wants recorded, so that a dispute can be settled later. */
public final class ReferenceFields extends Div {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final transient ChoiceSession session;
    private final transient ProblemMarks marks;
    private final Map<String, TextField> texts = new HashMap<>();
    private @Nullable String channel;
    private @Nullable UUID voucher;

    public ReferenceFields(ChoiceSession session, ProblemMarks marks) {
        this.session = session;
        this.marks = marks;
        addClassNames("form-grid", "reference-fields");
        session.follow(this::show);
        session.follow(quote -> showUsed());
    }

    private void showUsed() {
        texts.forEach(
                (name, text) -> UsedReferenceNote.show(text, session.problems().get(name)));
    }

    private void show(Quote quote) {
        var id = quote.channel() == null ? null : quote.channel().id();
        var chosen = session.choice().voucherId();
        if (id != null && id.equals(channel) && Objects.equals(chosen, voucher)) {
            return;
        }
        channel = id;
        voucher = chosen;
        removeAll();
        marks.forget("reference.");
        texts.clear();
        if (quote.channel() != null) {
            quote.channel().record().forEach(this::addField);
        }
    }

    private void addField(RecordField field) {
        var value = session.choice().references().getOrDefault(field.id(), "");
        if (field.type() == FieldType.YES_NO) {
            addYesNo(field, value);
        } else {
            addText(field, value);
        }
    }

    private void addText(RecordField field, String value) {
        var text = new TextField(Texts.of(field.label()));
        text.setValue(value);
        text.setRequiredIndicatorVisible(field.required());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        switch (field.type()) {
            case LAST4 -> text.setHelperText(Texts.t("renew.reference.last4"));
            case NUMBER -> text.getElement().setAttribute("inputmode", "decimal");
            case DATE -> text.setPlaceholder(Texts.t("day.placeholder"));
            case TEXT, REFERENCE, YES_NO -> {}
        }
        if (field.type() != FieldType.LAST4) {
            texts.put("reference." + field.id(), text);
        }
        text.addValueChangeListener(change -> keep(field, change.getValue()));
        marks.field("reference." + field.id(), text);
        add(text);
    }

    private void addYesNo(RecordField field, String value) {
        var answer = new Select<String>();
        answer.setLabel(Texts.of(field.label()));
        answer.setItems(YES, NO);
        answer.setItemLabelGenerator(item -> Texts.t("answer." + item));
        answer.setRequiredIndicatorVisible(field.required());
        if (YES.equals(value) || NO.equals(value)) {
            answer.setValue(value);
        }
        answer.addValueChangeListener((AbstractField.ComponentValueChangeEvent<Select<String>, String> change) ->
                keep(field, change.getValue() == null ? "" : change.getValue()));
        marks.field("reference." + field.id(), answer);
        add(answer);
    }

    private void keep(RecordField field, String value) {
        session.update(choice -> choice.withReference(field.id(), value));
    }
}
