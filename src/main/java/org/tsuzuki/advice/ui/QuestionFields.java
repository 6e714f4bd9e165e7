package org.tsuzuki.advice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tsuzuki.advice.Question;
import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.advice.situation.CardIssuer;
import org.tsuzuki.advice.situation.CardTrouble;
import org.tsuzuki.advice.situation.CustomerPreference;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.kinds.CardBrand;
import org.tsuzuki.catalogue.model.PaymentMethod;

/** The field that a question is answered in; the answer is told at once. */
final class QuestionFields {

    private static final List<String> LANGUAGES = List.of("zh", "ja", "en");

    private final List<PaymentMethod> payments;
    private final Supplier<Situation> now;
    private final Consumer<Situation> answer;

    QuestionFields(List<PaymentMethod> payments, Supplier<Situation> now, Consumer<Situation> answer) {
        this.payments = payments;
        this.now = now;
        this.answer = answer;
    }

    Component field(Question question) {
        var label = Texts.of("advice.question", question);
        return switch (question) {
            case TROUBLE -> troubles(label);
            case LANGUAGES -> languages(label);
            case PAYMENTS -> means(label);
            case HABITS -> habits(label);
            case ISSUER ->
                choice(
                        label,
                        List.of(CardIssuer.values()),
                        now.get().issuer(),
                        issuer -> Texts.of("advice.issuer", issuer),
                        issuer -> now.get().withIssuer(issuer));
            case BRAND ->
                choice(
                        label,
                        List.of(CardBrand.values()),
                        now.get().brand(),
                        brand -> Texts.t(brand.key()),
                        brand -> now.get().withBrand(brand));
            default -> yesOrNo(label, question);
        };
    }

    private Component yesOrNo(String label, Question question) {
        var field = new RadioButtonGroup<Answer>(label);
        field.setItems(Answer.values());
        field.setItemLabelGenerator(item -> Texts.of("advice.answer", item));
        field.setValue(question.answerIn(now.get()));
        field.addValueChangeListener(change -> answer.accept(question.answer(now.get(), change.getValue())));
        return field;
    }

    private Component languages(String label) {
        var offered = new LinkedHashSet<>(LANGUAGES);
        offered.addAll(now.get().languages());
        var field = new CheckboxGroup<String>(label);
        field.setItems(offered);
        field.setItemLabelGenerator(SituationChips::language);
        field.setValue(new LinkedHashSet<>(now.get().languages()));
        field.addValueChangeListener(change -> answer.accept(now.get().withLanguages(List.copyOf(change.getValue()))));
        return field;
    }

    private Component means(String label) {
        var names = payments.stream()
                .collect(Collectors.toUnmodifiableMap(PaymentMethod::id, method -> Texts.of(method.name())));
        var field = new CheckboxGroup<String>(label);
        field.setItems(payments.stream().map(PaymentMethod::id).toList());
        field.setItemLabelGenerator(id -> names.getOrDefault(id, id));
        field.setValue(now.get().payments().stream().filter(names::containsKey).collect(Collectors.toSet()));
        field.addValueChangeListener(change -> answer.accept(now.get().withPayments(change.getValue())));
        return field;
    }

    private Component habits(String label) {
        var field = new CheckboxGroup<CustomerPreference>(label);
        field.setItems(CustomerPreference.values());
        field.setItemLabelGenerator(habit -> Texts.of("advice.habit", habit));
        field.setValue(now.get().habits());
        field.addValueChangeListener(change -> answer.accept(now.get().withHabits(change.getValue())));
        return field;
    }

    private Component troubles(String label) {
        var field = new CheckboxGroup<CardTrouble>(label);
        field.setItems(CardTrouble.values());
        field.setItemLabelGenerator(trouble -> Texts.of("advice.trouble", trouble));
        field.setValue(now.get().troubles());
        field.addValueChangeListener(change -> answer.accept(now.get().withTroubles(change.getValue())));
        return field;
    }

    private <T> Component choice(
            String label, List<T> items, T value, Function<T, String> words, Function<T, Situation> answered) {
        var field = new Select<T>();
        field.setLabel(label);
        field.setItems(items);
        field.setItemLabelGenerator(words::apply);
        field.setValue(value);
        field.addValueChangeListener(change -> answer.accept(answered.apply(change.getValue())));
        return field;
    }
}
