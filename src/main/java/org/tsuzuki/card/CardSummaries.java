package org.tsuzuki.card;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.CustomerSummary;

/** Puts cards and their customers together for lists. */
@Component
class CardSummaries {

    private final CustomerService customers;

    CardSummaries(CustomerService customers) {
        this.customers = customers;
    }

    List<CardSummary> inOrder(List<UUID> ids, Collection<CardDetails> cards) {
        var byId = of(cards).stream()
                .collect(Collectors.toMap(summary -> summary.cardId().value(), Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    List<CardSummary> of(Collection<CardDetails> cards) {
        var owners = customers.summaries(
                cards.stream().map(CardDetails::customerId).distinct().toList());
        return cards.stream()
                .map(card -> summary(card, Objects.requireNonNull(owners.get(card.customerId()))))
                .toList();
    }

    private static CardSummary summary(CardDetails card, CustomerSummary owner) {
        return new CardSummary(
                card.id(),
                owner.id(),
                owner.number(),
                owner.names(),
                card.carrierId(),
                card.planId(),
                card.identifiers().shown(),
                card.kind(),
                card.keyDates(),
                card.lostOn() != null,
                card.closedOn() != null);
    }
}
