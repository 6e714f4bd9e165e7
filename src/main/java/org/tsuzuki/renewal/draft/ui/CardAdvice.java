package org.tsuzuki.renewal.draft.ui;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.advice.Advice;
import org.tsuzuki.advice.ChannelAdvisor;
import org.tsuzuki.advice.Question;
import org.tsuzuki.advice.Questions;
import org.tsuzuki.advice.criteria.AdvisedCard;
import org.tsuzuki.advice.criteria.ChannelHistory;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.advice.situation.SituationService;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.catalogue.CatalogueSnapshot;
import org.tsuzuki.catalogue.model.Hotline;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.customer.CustomerDetails;

/** The advice on one opened Renew page; every answer of the customer is remembered at once. */
public final class CardAdvice {

    private final AdvisedCard card;
    private final CardId cardId;
    private final CustomerDetails customer;
    private ChannelHistory history;
    private final CatalogueSnapshot catalogue;
    private final SituationService situations;
    private final Clock clock;
    private Situation situation;

    public CardAdvice(
            CardDetails card,
            CustomerDetails customer,
            ChannelHistory history,
            CatalogueSnapshot catalogue,
            SituationService situations,
            Clock clock) {
        this.card = AdvisedCard.of(card);
        this.cardId = card.id();
        this.customer = customer;
        this.history = history;
        this.catalogue = catalogue;
        this.situations = situations;
        this.clock = clock;
        this.situation = situations.of(customer, card.id());
    }

    Situation situation() {
        return situation;
    }

    /** Somebody invented has no file in which it could be remembered. */
    void answer(Situation changed) {
        situation = changed;
        if (customer.version() != null) {
            situations.save(customer, cardId, changed);
        }
    }

    void report(Set<String> notWorkingToday) {
        history = history.reporting(notWorkingToday);
    }

    public Advice now() {
        return ChannelAdvisor.advise(card, situation, history, catalogue, clock.instant());
    }

    List<Question> worthAsking() {
        return Questions.worthAsking(card, situation, history, catalogue, clock.instant());
    }

    /** Where to ask the carrier: its page or its hotline, as far as they are known. */
    Optional<String> contact() {
        return Optional.ofNullable(catalogue.carriers().get(card.carrierId()))
                .map(carrier -> Stream.concat(numbers(carrier.hotline()), Stream.ofNullable(carrier.portal()))
                        .collect(Collectors.joining(" · ")))
                .filter(contact -> !contact.isEmpty());
    }

    private static Stream<String> numbers(@Nullable Hotline hotline) {
        if (hotline == null) {
            return Stream.empty();
        }
        if (Boolean.TRUE.equals(hotline.none())) {
            return Stream.of(Texts.t("advice.contact.noHotline"));
        }
        return Stream.of(
                        named("advice.contact.ownLine", hotline.fromOwnLine()),
                        named("advice.contact.otherLines", hotline.fromOtherLines()),
                        named("advice.contact.abroad", hotline.fromAbroad()),
                        hotline.hours() == null ? null : Texts.of(hotline.hours()))
                .filter(Objects::nonNull);
    }

    private static @Nullable String named(String key, @Nullable String number) {
        return number == null ? null : Texts.t(key, number);
    }

    /** Everything a customer may be able to pay with, whether this card's channels take it or not. */
    List<PaymentMethod> payments() {
        var today = JapanTime.today(clock);
        return catalogue.paymentMethods().values().stream()
                .filter(method -> method.provenance().holdsOn(today))
                .toList();
    }
}
