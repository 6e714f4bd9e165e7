package org.tsuzuki.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;
import org.tsuzuki.card.CardSummary;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.CustomerSummary;

/** Turns matches into hits with what a list shows, in a fixed number of queries. */
@Component
class HitAssembly {

    private final CustomerService customers;
    private final CardService cards;

    HitAssembly(CustomerService customers, CardService cards) {
        this.customers = customers;
        this.cards = cards;
    }

    List<Hit> assemble(List<Match> matches, int limit) {
        var considered = matches.subList(0, Math.min(matches.size(), limit));
        var customerIds = considered.stream()
                .map(match -> new CustomerId(match.customerId()))
                .collect(Collectors.toSet());
        var customerSummaries = customers.summaries(customerIds);
        var cardsOf = cardsOf(considered);
        Map<Object, Hit> hits = new LinkedHashMap<>();
        for (var match : considered) {
            var customer = customerSummaries.get(new CustomerId(match.customerId()));
            if (customer != null) {
                hitsOf(match, customer, cardsOf).forEach(hit -> hits.putIfAbsent(hit.subject(), hit));
            }
        }
        // A closed or lost card is rarely the one that is meant.
        return hits.values().stream()
                .sorted(Comparator.comparing(Hit::isOver))
                .limit(limit)
                .toList();
    }

    private static List<Hit> hitsOf(Match match, CustomerSummary customer, Map<CustomerId, List<CardSummary>> cardsOf) {
        var all = cardsOf.getOrDefault(customer.id(), List.of());
        var meant = all.stream()
                .filter(card -> match.cardId() == null || card.cardId().equals(new CardId(match.cardId())))
                .toList();
        if (meant.isEmpty()) {
            return List.of(new Hit(customer, null, match.kind(), match.token(), match.receipt()));
        }
        return meant.stream()
                .map(card -> new Hit(customer, card, match.kind(), match.token(), match.receipt()))
                .toList();
    }

    private Map<CustomerId, List<CardSummary>> cardsOf(Collection<Match> matches) {
        var customerIds = matches.stream()
                .map(match -> new CustomerId(match.customerId()))
                .distinct()
                .toList();
        return new ArrayList<>(cards.summariesOfCustomers(customerIds))
                .stream().collect(Collectors.groupingBy(CardSummary::customerId));
    }
}
