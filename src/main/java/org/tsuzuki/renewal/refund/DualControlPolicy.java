package org.tsuzuki.renewal.refund;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.security.approval.ApproverService;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.Settings;

/**
 * Above a settable amount, money is given back, entries are reversed and what carriers keep is given up by two people, one of
 * them a supervisor.
 */
@Component
public class DualControlPolicy {

    private final ApproverService approvers;
    private final Settings settings;

    DualControlPolicy(ApproverService approvers, Settings settings) {
        this.approvers = approvers;
        this.settings = settings;
    }

    public boolean isNeededFor(Yen sum) {
        return sum.compareTo(from()) >= 0;
    }

    private Yen from() {
        return settings.yen(Setting.TWO_PEOPLE_FROM);
    }

    /** @throws ProblemException for a word that does not hold, or without a needed second person; only the owner's own word is enough */
    public void check(Yen sum, @Nullable Approval approval) {
        if (approval != null) {
            approvers.verify(approval.by(), ApprovalRequirement.TWO_PEOPLE);
        }
        if (isNeededFor(sum)) {
            require(approval, Problem.of("problem.secondPerson.needed", from().toString()));
        }
    }

    /** @throws ProblemException with the given words without a second person; only the owner's own word is enough */
    void require(@Nullable Approval approval, Problem why) {
        if (approval == null) {
            throw new ProblemException(why);
        }
        approvers.verifyWhole(approval.by(), ApprovalRequirement.TWO_PEOPLE);
    }
}
