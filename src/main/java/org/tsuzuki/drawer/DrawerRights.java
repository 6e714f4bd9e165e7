package org.tsuzuki.drawer;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.security.RefusedAccess;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;

/** Whose drawers somebody may see, count and close: one's own, a supervisor those of the branch, the owner all. */
@Component
public class DrawerRights {

    private final Drawers drawers;
    private final StaffService staff;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    DrawerRights(Drawers drawers, StaffService staff, CurrentActor actor, ApplicationEventPublisher events) {
        this.drawers = drawers;
        this.staff = staff;
        this.actor = actor;
        this.events = events;
    }

    public StaffDetails me() {
        return staff.me();
    }

    public boolean isMine(Drawer drawer) {
        return drawer.holder().staffId().equals(actor.get().staffId());
    }

    /** Whether I may see and close it; the audit log hears of it when I may not. */
    public boolean isOpenToMe(Drawer drawer) {
        var mine = mayClose(drawer);
        if (!mine) {
            events.publishEvent(RefusedAccess.scope("drawer.see", drawer.id().toString()));
        }
        return mine;
    }

    private boolean mayClose(Drawer drawer) {
        if (isMine(drawer)) {
            return true;
        }
        var me = me();
        return switch (me.role()) {
            case OWNER -> true;
            case SUPERVISOR -> me.branch().value().equals(drawer.holder().branchId());
            case CLERK, AUDITOR -> false;
        };
    }

    /** Every open drawer that I may close, the oldest first. */
    List<Drawer> open() {
        var me = me();
        var mine =
                drawers.findByStaffIdAndOpenForIsNotNullOrderByOpenedAt(me.id().value());
        return switch (me.role()) {
            case OWNER -> drawers.findByOpenForIsNotNullOrderByOpenedAt();
            case SUPERVISOR -> {
                var all = new ArrayList<>(drawers.findByBranchIdAndOpenForIsNotNullOrderByOpenedAt(
                        me.branch().value()));
                mine.stream()
                        .filter(own ->
                                all.stream().noneMatch(there -> there.id().equals(own.id())))
                        .forEach(all::add);
                yield all;
            }
            case CLERK, AUDITOR -> mine;
        };
    }

    /** The open drawer, held until the end of the transaction. */
    public Drawer locked(DrawerId id) {
        return drawers.findLockedByIdAndOpenForIsNotNull(id)
                .filter(this::isOpenToMe)
                .orElseThrow(() -> ProblemException.of("problem.drawer.notOpen"));
    }

    /** Whether somebody's word stands for a difference: a supervisor who does not hold the drawer, or the owner. */
    public static boolean mayApprove(StaffDetails by, Drawer drawer) {
        return by.role() == Role.OWNER
                || (by.role() == Role.SUPERVISOR
                        && !by.id().value().equals(drawer.holder().staffId()));
    }
}
