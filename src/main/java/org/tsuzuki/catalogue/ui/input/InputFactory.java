package org.tsuzuki.catalogue.ui.input;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Term;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.Answered;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.catalogue.editing.ItemTexts;
import org.tsuzuki.catalogue.shape.CatalogueField;
import org.tsuzuki.catalogue.shape.FieldShape;

/** Makes the input that fits a field of the catalogue. */
public final class InputFactory implements Serializable {

    /** What carries the proof that requirements are met; not for the desk to edit. */
    private static final Set<String> KEPT = Set.of("requirementIds");

    private static final Set<String> LONG = Set.of("source", "portal", "serialFormat", "network");

    private final ItemTexts words;

    public InputFactory(ItemTexts words) {
        this.words = words;
    }

    Input input(CatalogueField field) {
        if (KEPT.contains(field.name())) {
            return new KeptInput();
        }
        var label = CatalogueTexts.label(field);
        return switch (field.shape()) {
            case TEXT, TIME -> new PlainInput<>(text(field), Object::toString, String::strip);
            case TEXTS -> new PlainInput<>(text(field), InputFactory::joined, Numbers::names);
            case NUMBER, YEN -> new PlainInput<>(text(field), Object::toString, Numbers::read);
            case YENS -> new PlainInput<>(text(field), InputFactory::joined, Numbers::readAll);
            case YES_NO ->
                new PlainInput<>(
                        described(new Checkbox(label), field), Boolean.TRUE::equals, checked -> (Object) checked);
            case PERHAPS -> perhaps(field);
            case DAY -> day(field);
            case WORD -> word(field);
            case WORDS -> words(field);
            case REFERENCE -> reference(field);
            case REFERENCES -> references(field);
            case TRILINGUAL -> new TrilingualInput(label, field.required(), field.limit());
            case VALIDITY -> new ValidityInput(label);
            case GROUP -> new GroupInput(field.parts(), this).named(label);
            case GROUPS -> groups(field);
            case KEYED -> new KeyedInput(groups(field));
            case TRILINGUALS -> {
                var part = CatalogueTexts.part(field);
                yield new PartsInput(
                        label,
                        part,
                        new PartSummary(words, List.of()),
                        () -> new TrilingualInput(part, true, field.limit()));
            }
        };
    }

    private PartsInput groups(CatalogueField field) {
        var parts = field.parts();
        return new PartsInput(
                CatalogueTexts.label(field),
                CatalogueTexts.part(field),
                new PartSummary(words, parts),
                () -> new GroupInput(parts, this));
    }

    private static TextField text(CatalogueField field) {
        var text = Limited.to(field.limit(), described(new TextField(CatalogueTexts.label(field)), field));
        if (LONG.contains(field.name())) {
            text.addClassName("wide");
        }
        return text;
    }

    private static Input day(CatalogueField field) {
        return new PlainInput<>(
                described(new DayField(CatalogueTexts.label(field)), field),
                value -> LocalDate.parse(value.toString()),
                LocalDate::toString);
    }

    private static Input perhaps(CatalogueField field) {
        var answer = described(new ComboBox<Boolean>(CatalogueTexts.label(field)), field);
        answer.setItems(true, false);
        answer.setItemLabelGenerator(yes -> Texts.t(yes ? "catalogue.yes" : "catalogue.no"));
        answer.setClearButtonVisible(true);
        answer.setPlaceholder(Texts.t("catalogue.unknown"));
        return new PlainInput<>(answer, Boolean.TRUE::equals, yes -> (Object) yes);
    }

    private static Input word(CatalogueField field) {
        var word = described(new ComboBox<String>(CatalogueTexts.label(field)), field);
        word.setItems(field.words().stream().map(Term::name).toList());
        word.setItemLabelGenerator(name -> label(field, name));
        word.setClearButtonVisible(!field.required());
        return new PlainInput<>(word, Object::toString, name -> name);
    }

    private static Input words(CatalogueField field) {
        var words = described(new CheckboxGroup<String>(CatalogueTexts.label(field)), field);
        words.setItems(field.words().stream().map(Term::name).toList());
        words.setItemLabelGenerator(name -> label(field, name));
        return new PlainInput<>(words, InputFactory::inOrder, List::copyOf);
    }

    private Input reference(CatalogueField field) {
        var row = described(new ComboBox<String>(CatalogueTexts.label(field)), field);
        row.setItems(words.ids(field));
        row.setItemLabelGenerator(id -> words.name(field, id));
        row.setClearButtonVisible(!field.required());
        return new PlainInput<>(row, Object::toString, id -> id);
    }

    private Input references(CatalogueField field) {
        var rows = described(new MultiSelectComboBox<String>(CatalogueTexts.label(field)), field);
        rows.setItems(words.ids(field));
        rows.setItemLabelGenerator(id -> words.name(field, id));
        rows.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        rows.addClassName("wide");
        return new PlainInput<>(rows, InputFactory::inOrder, List::copyOf);
    }

    private static <C extends HasValue<?, ?>> C described(C component, CatalogueField field) {
        var required = field.required() && field.shape() != FieldShape.YES_NO;
        if (component instanceof CheckboxGroup<?> ticks) {
            Answered.mark(ticks, required);
        } else {
            component.setRequiredIndicatorVisible(required);
        }
        var hint = CatalogueTexts.hint(field);
        var isForEmpty = field.name().equals("carrierId") && field.required();
        if (hint != null && !isForEmpty && component instanceof HasHelper helped) {
            helped.setHelperText(hint);
        }
        return component;
    }

    private static String label(CatalogueField field, String name) {
        return field.words().stream()
                .filter(word -> word.name().equals(name))
                .findFirst()
                .map(word -> Texts.t(word.key()))
                .orElse(name);
    }

    private static Set<String> inOrder(@Nullable Object value) {
        var list = value instanceof Collection<?> many ? many : List.of();
        return list.stream().map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String joined(Object value) {
        return String.join(", ", inOrder(value));
    }
}
