package org.tsuzuki.advice.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tsuzuki.advice.Question;
import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.advice.situation.CardIssuer;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.kinds.CardBrand;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.customer.language.LanguageNames;

/** The answers of a customer in a few words each. */
final class SituationChips {

    private final List<PaymentMethod> payments;

    SituationChips(List<PaymentMethod> payments) {
        this.payments = payments;
    }

    List<String> of(Situation situation) {
        var words = new ArrayList<String>();
        situation.troubles().forEach(trouble -> words.add(Texts.of("advice.trouble", trouble)));
        Arrays.stream(Question.values())
                .filter(Question::isYesOrNo)
                .filter(question -> question.answerIn(situation) != Answer.UNKNOWN)
                .forEach(question -> words.add(Texts.t("advice.chip." + question.name() + "."
                        + question.answerIn(situation).name())));
        if (!situation.payments().isEmpty()) {
            words.add(payments.stream()
                    .filter(method -> situation.payments().contains(method.id()))
                    .map(method -> Texts.of(method.name()))
                    .collect(Collectors.joining(Texts.t("list.comma"))));
        }
        if (situation.issuer() != CardIssuer.UNKNOWN) {
            words.add(Texts.t("advice.chip.ISSUER", Texts.of("advice.issuer", situation.issuer())));
        }
        if (situation.brand() != CardBrand.UNKNOWN) {
            words.add(Texts.t(situation.brand().key()));
        }
        situation.habits().forEach(habit -> words.add(Texts.of("advice.habit", habit)));
        situation.languages().forEach(tag -> words.add(language(tag)));
        return words.stream().filter(word -> !word.isEmpty()).toList();
    }

    static String language(String tag) {
        return LanguageNames.of(tag, Texts.language());
    }
}
