package org.tsuzuki.card.replacement;

import java.io.Serializable;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.catalogue.kinds.SimForm;

/**
 * The SIM that takes the place of another one.
 *
 * @param identifiers its own numbers; a kept phone or data number may be left out
 * @param keepsNumber whether the line's number moves to it, and its validity and credit with it
 * @param oldKept whether the old card was put away safely
 * @param told whether the customer was told what is lost with the old card
 */
public record NewSim(
        CardIdentifiers identifiers, SimForm form, boolean keepsNumber, String reason, boolean oldKept, boolean told)
        implements Serializable {

    /** @throws ProblemException at "reason" when it is too long */
    NewSim checked() {
        return new NewSim(identifiers, form, keepsNumber, TextLimit.REASON.check("reason", reason), oldKept, told);
    }
}
