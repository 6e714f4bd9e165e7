package org.tsuzuki.renewal.check.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.Answered;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.catalogue.model.RecordField;
import org.tsuzuki.renewal.draft.ui.ChoiceSession;
import org.tsuzuki.renewal.quote.CheckedReference;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.StepCompletion;
import org.tsuzuki.renewal.ui.ProblemMarks;

/**
 * What the chosen channel wants recorded, so that a dispute can be settled later. What is known is filled in; what
 * somebody has to look at says beside it whether it is the same as the SIM and the plan.
 */
public final class ReferenceFields extends Div {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final transient ChoiceSession session;
    private final transient ProblemMarks marks;
    private final transient CurrentActor actor;
    private final transient Clock clock;
    private final Map<String, List<Component>> shown = new LinkedHashMap<>();
    private final Map<String, TextField> texts = new HashMap<>();
    private final Map<String, DifferenceTick> ticks = new HashMap<>();
    private @Nullable String channel;
    private @Nullable UUID voucher;
    private boolean showing;

    public ReferenceFields(ChoiceSession session, ProblemMarks marks, CurrentActor actor, Clock clock) {
        this.session = session;
        this.marks = marks;
        this.actor = actor;
        this.clock = clock;
        addClassNames("form-grid", "reference-fields");
        session.follow(this::show);
        session.follow(this::showChecks);
    }

    private void show(Quote quote) {
        var id = quote.channel() == null ? null : quote.channel().id();
        var chosen = session.choice().voucherId();
        if (id != null && id.equals(channel)) {
            arrange(quote.references());
            if (!Objects.equals(chosen, voucher)) {
                voucher = chosen;
                quote.references().forEach(this::takeOver);
            }
            return;
        }
        channel = id;
        voucher = chosen;
        arrange(List.of());
        arrange(quote.references());
    }

    /** Takes away what is not asked any more and puts what is asked now in its place; the others are left alone. */
    private void arrange(List<CheckedReference> references) {
        var asked = references.stream().map(reference -> reference.field().id()).collect(Collectors.toSet());
        Set.copyOf(shown.keySet()).stream().filter(id -> !asked.contains(id)).forEach(this::takeAway);
        var place = 0;
        for (var reference : references) {
            var id = reference.field().id();
            if (!shown.containsKey(id)) {
                shown.put(id, field(reference));
                shown.get(id).reversed().forEach(atPlace(place));
            }
            place += shown.get(id).size();
        }
    }

    private Consumer<Component> atPlace(int place) {
        return part -> addComponentAtIndex(place, part);
    }

    private void takeAway(String id) {
        remove(Objects.requireNonNull(shown.remove(id)));
        marks.forget("reference." + id);
        texts.remove(id);
        ticks.remove(id);
    }

    private List<Component> field(CheckedReference reference) {
        return reference.field().type().isQuestion()
                ? List.of(question(reference.field(), reference.value()))
                : text(reference);
    }

    private List<Component> text(CheckedReference reference) {
        var field = reference.field();
        var text = new TextField(Texts.of(field.label()));
        text.setValue(typed(reference));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        switch (field.type()) {
            case NUMBER -> text.getElement().setAttribute("inputmode", "decimal");
            case CHARGED_AMOUNT, VOUCHER_VALUE -> {
                text.getElement().setAttribute("inputmode", "numeric");
                text.setAutoselect(true);
            }
            case CHARGED_NUMBER, OWN_ICCID -> {
                text.getElement().setAttribute("inputmode", "numeric");
                text.setAutoselect(true);
            }
            case DATE -> text.setPlaceholder(Texts.t("day.placeholder"));
            case TEXT, REFERENCE, LAST4, YES_NO, MUST_BE_YES -> {}
        }
        texts.put(field.id(), text);
        text.addValueChangeListener(change -> {
            if (!showing) {
                keep(field, change.getValue());
            }
        });
        Keys.leadOnAfterPaste(text);
        marks.field("reference." + field.id(), text);
        if (!field.type().isFilledIn()) {
            return List.of(text);
        }
        var tick = new DifferenceTick(this::tick);
        ticks.put(field.id(), tick);
        return List.of(text, tick);
    }

    /** What somebody typed stays as it was typed; what nobody did is filled in. */
    private String typed(CheckedReference reference) {
        return session.choice().references().getOrDefault(reference.field().id(), reference.value());
    }

    private Select<String> question(RecordField field, String value) {
        var answer = new Select<String>();
        answer.setLabel(Texts.of(field.label()));
        Answered.mark(answer, field.required());
        answer.setItems(YES, NO);
        answer.setItemLabelGenerator(item -> Texts.t("answer." + item));
        if (YES.equals(value) || NO.equals(value)) {
            answer.setValue(value);
        }
        answer.addValueChangeListener((AbstractField.ComponentValueChangeEvent<Select<String>, String> change) ->
                keep(field, change.getValue() == null ? "" : change.getValue()));
        marks.field("reference." + field.id(), answer);
        return answer;
    }

    private void keep(RecordField field, String value) {
        session.update(choice -> choice.withReference(field.id(), value));
    }

    private void tick(CheckedReference reference, boolean right) {
        var said = right ? new StepCompletion(clock.instant(), actor.get().name()) : null;
        session.update(choice -> choice.withTick(reference.tick(), said));
    }

    /** Fills in what follows the plan, and says beside each field what it was compared with. */
    private void showChecks(Quote quote) {
        for (var reference : quote.references()) {
            var id = reference.field().id();
            var text = texts.get(id);
            if (text != null) {
                text.setRequiredIndicatorVisible(reference.field().required());
                fillIn(text, reference);
                showHint(text, reference);
            }
            var tick = ticks.get(id);
            if (tick != null) {
                tick.show(reference);
            }
        }
    }

    /** What a voucher says of itself; the other fields stay, for somebody may be typing into them. */
    private void takeOver(CheckedReference reference) {
        var text = texts.get(reference.field().id());
        if (text != null && !text.getValue().equals(typed(reference))) {
            showing = true;
            text.setValue(typed(reference));
            showing = false;
        }
    }

    private void fillIn(TextField text, CheckedReference reference) {
        var isTyped =
                session.choice().references().containsKey(reference.field().id());
        if (!isTyped && !text.getValue().equals(reference.value())) {
            showing = true;
            text.setValue(reference.value());
            showing = false;
        }
    }

    private void showHint(TextField text, CheckedReference reference) {
        var field = reference.field();
        var problem = session.problems().get("reference." + field.id());
        if (UsedReferenceNote.show(text, problem)) {
            return;
        }
        text.setHelperText(helper(reference));
        text.setClassName("same", reference.isSame());
    }

    /** What differs is told by the problem beside the field. */
    private static @Nullable String helper(CheckedReference reference) {
        var type = reference.field().type();
        if (reference.isSame()) {
            return same(type);
        }
        if (reference.difference().isPresent()) {
            return null;
        }
        return isChargedLater(reference) ? Texts.t("check.chargedLater") : hint(reference);
    }

    /** What is known is filled in, unless the carrier has not been paid. */
    private static boolean isChargedLater(CheckedReference reference) {
        return reference.field().type() == FieldType.CHARGED_AMOUNT
                && !reference.field().required()
                && reference.value().isEmpty();
    }

    private static String same(FieldType type) {
        return switch (type) {
            case CHARGED_NUMBER, OWN_ICCID -> Texts.t("check.same.sim");
            case CHARGED_AMOUNT, VOUCHER_VALUE, TEXT, REFERENCE, LAST4, NUMBER, YES_NO, DATE, MUST_BE_YES ->
                Texts.t("check.same.amount");
        };
    }

    private static @Nullable String hint(CheckedReference reference) {
        return switch (reference.field().type()) {
            case LAST4 -> Texts.t("renew.reference.last4");
            case CHARGED_NUMBER, OWN_ICCID -> Texts.t("check.lastDigits", reference.asked());
            case CHARGED_AMOUNT, VOUCHER_VALUE, TEXT, REFERENCE, NUMBER, YES_NO, DATE, MUST_BE_YES -> null;
        };
    }
}
