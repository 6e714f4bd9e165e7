package org.tsuzuki.settlement;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.ListLimit;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.Catalogue;

/** What the fields of a card or balance must be before they are stored. */
@Component
class SettlementRules {

    /** No card number is shorter. */
    private static final int CARD_NUMBER = 12;

    private final Catalogue catalogue;

    SettlementRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The fields in their stored form, without what does not belong to the kind. */
    SettlementMethod check(SettlementMethod typed) {
        var card = typed.isCard();
        if (card && typed.lastFour() == null) {
            throw new ProblemException(Problem.of("problem.settlement.lastFour"), "lastFour");
        }
        if (card && typed.validUntil() == null) {
            throw new ProblemException(Problem.of("problem.settlement.validUntil"), "validUntil");
        }
        return new SettlementMethod(
                typed.id(),
                typed.version(),
                typed.kind(),
                name(typed.name()),
                card ? typed.lastFour() : null,
                carriers(typed),
                card ? typed.validUntil() : null,
                card || typed.lowBelow() == null ? null : lowBelow(typed.lowBelow()),
                typed.closed());
    }

    private static String name(String typed) {
        var name = TextLimit.LINE.check("name", typed);
        if (name.isEmpty()) {
            throw new ProblemException(Problem.of("problem.required"), "name");
        }
        if (TypedText.digits(name).length() >= CARD_NUMBER) {
            throw new ProblemException(Problem.of("problem.settlement.cardNumber"), "name");
        }
        return name;
    }

    private Set<String> carriers(SettlementMethod typed) {
        ListLimit.CATALOGUE_PARTS.check("carriers", typed.carriers());
        if (!typed.isCard() && typed.carriers().isEmpty()) {
            throw new ProblemException(Problem.of("problem.settlement.carriers.missing"), "carriers");
        }
        var known = new LinkedHashSet<String>();
        for (var each : typed.carriers()) {
            var id = TextLimit.ID.check("carriers", each);
            if (catalogue.carrier(id).isEmpty()) {
                throw new ProblemException(Problem.of("problem.settlement.carriers.unknown", id), "carriers");
            }
            known.add(id);
        }
        return known;
    }

    private static Yen lowBelow(Yen typed) {
        if (typed.isNegative()) {
            throw new ProblemException(Problem.of("problem.yen.form"), "lowBelow");
        }
        if (typed.isTooLarge()) {
            throw new ProblemException(Yen.tooLarge(), "lowBelow");
        }
        return typed;
    }
}
