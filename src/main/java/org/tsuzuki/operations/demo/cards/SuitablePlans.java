package org.tsuzuki.operations.demo.cards;

import java.util.Comparator;
import java.util.List;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.Plan;

/** Which plans a clerk would think of for a card: the one it has first, then those that the channel is known to sell. */
public final class SuitablePlans {

    private SuitablePlans() {}

    public static List<Plan> of(List<Plan> sold, CardDetails card, Channel channel) {
        return sold.stream()
                .filter(plan -> suits(plan, card.contract(), card.purpose()))
                .sorted(Comparator.comparing((Plan plan) -> !plan.id().equals(card.planId()))
                        .thenComparing(plan -> !plan.channels().contains(channel.id())))
                .toList();
    }

    static boolean suits(Plan plan, Contract contract, Purpose purpose) {
        return switch (plan.kind()) {
            case NUMBER_KEEP -> purpose == Purpose.NUMBER_KEEPING;
            case POSTPAID -> contract == Contract.POSTPAID && purpose != Purpose.NUMBER_KEEPING;
            case TOPPING -> purpose != Purpose.NUMBER_KEEPING;
            case PREPAID_BALANCE, FIXED_TERM -> contract == Contract.PREPAID;
            case OPTION, SIM_ONLY -> false;
        };
    }
}
