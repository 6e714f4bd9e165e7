package org.tsuzuki.drawer.closing;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.drawer.ClosePeriod;
import org.tsuzuki.drawer.CountLine;
import org.tsuzuki.drawer.Drawer;
import org.tsuzuki.drawer.DrawerRights;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.security.approval.ApproverService;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.Settings;

/** What closing a drawer takes: nothing left undone, and beyond a settable difference a supervisor's word. */
@Component
class CloseRules {

    private final ObjectProvider<CloseObstacle> obstacles;
    private final DrawerRights rights;
    private final ApproverService approvers;
    private final Settings settings;

    CloseRules(
            ObjectProvider<CloseObstacle> obstacles,
            DrawerRights rights,
            ApproverService approvers,
            Settings settings) {
        this.obstacles = obstacles;
        this.rights = rights;
        this.approvers = approvers;
        this.settings = settings;
    }

    void refuseObstacles(ClosePeriod period) {
        obstacles
                .orderedStream()
                .flatMap(obstacle -> obstacle.against(period).stream())
                .findFirst()
                .ifPresent(problem -> {
                    throw new ProblemException(problem);
                });
    }

    CountedDrawer judge(Drawer drawer, CountLine count) {
        var far = isFar(count.difference());
        return new CountedDrawer(count, far && !mine(drawer), far || !rights.isMine(drawer));
    }

    /** Whether my own word is enough for a difference in this drawer. */
    private boolean mine(Drawer drawer) {
        return DrawerRights.mayApprove(rights.me(), drawer);
    }

    /**
     * Who stands for the difference; null when it is small enough.
     *
     * @throws ProblemException at "reason" or "login" when the word does not hold or suffice
     */
    @Nullable
    StaffDetails approver(Drawer drawer, CountLine count, CloseApproval word) {
        var far = isFar(count.difference());
        if (word.reason().isBlank() && (far || !rights.isMine(drawer))) {
            throw new ProblemException(Problem.of("reason.missing"), "reason");
        }
        var asked = word.approvedBy() == null
                ? null
                : approvers.verify(word.approvedBy(), ApprovalRequirement.ANOTHER_SUPERVISOR);
        if (!far) {
            return asked;
        }
        var by = asked == null ? rights.me() : asked;
        if (!DrawerRights.mayApprove(by, drawer)) {
            throw new ProblemException(
                    Problem.of("problem.drawer.difference", tolerance().toString()), "login");
        }
        return by;
    }

    private boolean isFar(Yen difference) {
        return Math.abs(difference.amount()) > tolerance().amount();
    }

    private Yen tolerance() {
        return settings.yen(Setting.CASH_TOLERANCE);
    }
}
