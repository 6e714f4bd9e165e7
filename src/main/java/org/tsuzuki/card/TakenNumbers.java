package org.tsuzuki.card;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.card.identifier.CardSerial;
import org.tsuzuki.card.identifier.DataNumber;
import org.tsuzuki.card.identifier.Iccid;
import org.tsuzuki.card.identifier.PhoneNumber;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.CustomerSummary;

/** A number belongs to one card. */
@Component
class TakenNumbers {

    private final Cards cards;
    private final CustomerService customers;

    TakenNumbers(Cards cards, CustomerService customers) {
        this.cards = cards;
        this.customers = customers;
    }

    /** The other cards that have one of this card's numbers. */
    List<CardDetails> others(CardDetails card) {
        var numbers = card.identifiers();
        return cards
                .findByNumbers(
                        text(numbers.phone(), PhoneNumber::e164),
                        text(numbers.dataNumber(), DataNumber::digits),
                        sameChip(numbers.iccid()),
                        text(numbers.serial(), CardSerial::value),
                        card.id().value())
                .stream()
                .map(Card::details)
                .toList();
    }

    /** @throws ProblemException beside the number that is taken, naming the customer who has it */
    void refuse(CardDetails card) {
        for (var other : others(card)) {
            var owner = Optional.ofNullable(
                            customers.summaries(List.of(other.customerId())).get(other.customerId()))
                    .map(CustomerSummary::label)
                    .orElse("");
            throw new ProblemException(Problem.of("problem.card.taken", owner), field(card, other));
        }
    }

    private static String field(CardDetails card, CardDetails other) {
        if (same(card.phone(), other.phone())) {
            return "phone";
        }
        if (same(card.dataNumber(), other.dataNumber())) {
            return "dataNumber";
        }
        return same(card.serial(), other.serial()) ? "serial" : "iccid";
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one != null && Objects.equals(one, other);
    }

    /** A portal shows the number without its check digit: with and without it is the same chip. */
    private static Set<String> sameChip(@Nullable Iccid iccid) {
        if (iccid == null) {
            return Set.of("");
        }
        var complete = iccid.suggestion().orElse(iccid).value();
        return Stream.of(iccid.value(), complete, complete.substring(0, complete.length() - 1))
                .collect(Collectors.toSet());
    }

    private static <T> String text(@Nullable T number, Function<T, String> digits) {
        return number == null ? "" : digits.apply(number);
    }
}
