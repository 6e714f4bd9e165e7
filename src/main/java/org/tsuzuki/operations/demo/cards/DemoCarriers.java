package org.tsuzuki.operations.demo.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Carrier;

/** Deals carriers and kinds of cards out: every carrier in its turn, the usual ones of such an agency more often. */
final class DemoCarriers {

    /** Every how many rounds a carrier is dealt; those that are not named come in each third one. */
    private static final Map<String, Integer> TURNS = Map.of(
            "docomo",
            1,
            "softbank-prepaid",
            1,
            "povo2",
            1,
            "povo-japan-sim",
            1,
            "mobal",
            1,
            "airalo",
            1,
            "iij-travel",
            2,
            "softbank",
            2,
            "au",
            2,
            "ubigi",
            2);

    private final Random random = new Random(55);
    private final List<Carrier> dealt = new ArrayList<>();
    private final List<Carrier> all;
    private int round;

    DemoCarriers(List<Carrier> all) {
        this.all = all;
    }

    Carrier next() {
        while (dealt.isEmpty()) {
            all.stream()
                    .filter(carrier -> round % TURNS.getOrDefault(carrier.id(), 3) == 0)
                    .forEach(dealt::add);
            round++;
        }
        return dealt.removeLast();
    }

    CardKind kind(Carrier carrier) {
        return new CardKind(
                one(List.copyOf(carrier.forms()), SimForm.PHYSICAL),
                one(List.copyOf(carrier.contracts()), Contract.PREPAID),
                purpose(carrier),
                one(List.copyOf(carrier.generations()), Generation.G4));
    }

    /** A number that is only kept is rare. */
    private Purpose purpose(Carrier carrier) {
        var purposes = List.copyOf(carrier.purposes());
        var drawn = one(purposes, Purpose.DATA);
        return drawn == Purpose.NUMBER_KEEPING && random.nextInt(3) > 0 ? purposes.getFirst() : drawn;
    }

    private <T> T one(List<T> possible, T usual) {
        return possible.isEmpty() ? usual : possible.get(random.nextInt(possible.size()));
    }
}
