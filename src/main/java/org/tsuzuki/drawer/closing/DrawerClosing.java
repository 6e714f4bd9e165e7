package org.tsuzuki.drawer.closing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.drawer.CashCount;
import org.tsuzuki.drawer.CashLedger;
import org.tsuzuki.drawer.CountLine;
import org.tsuzuki.drawer.Drawer;
import org.tsuzuki.drawer.DrawerCount;
import org.tsuzuki.drawer.DrawerId;
import org.tsuzuki.drawer.DrawerOpening;
import org.tsuzuki.drawer.DrawerRights;
import org.tsuzuki.drawer.DrawerStatement;
import org.tsuzuki.drawer.Drawers;
import org.tsuzuki.drawer.Holder;
import org.tsuzuki.drawer.OpeningFloat;
import org.tsuzuki.drawer.ZReportNumber;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.security.approval.Approver;
import org.tsuzuki.security.approval.ApproverService;

/**
 * Closes drawers: first a count in ignorance of what should be there, then the Z report. A count holds as long as no
 * cash moves; every count is kept, so that nobody can try until it fits.
 */
@Service
@Staff.Counter
@Transactional(readOnly = true)
public class DrawerClosing {

    private final Drawers drawers;
    private final DrawerStatement statement;
    private final DrawerOpening opening;
    private final DrawerRights rights;
    private final CloseRules rules;
    private final DrawerCheck check;
    private final CashLedger ledger;
    private final ApproverService approvers;
    private final ZReportWriter writer;
    private final EntityManager database;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    DrawerClosing(
            Drawers drawers,
            DrawerStatement statement,
            DrawerOpening opening,
            DrawerRights rights,
            CloseRules rules,
            DrawerCheck check,
            CashLedger ledger,
            ApproverService approvers,
            ZReportWriter writer,
            EntityManager database,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.drawers = drawers;
        this.statement = statement;
        this.opening = opening;
        this.rights = rights;
        this.rules = rules;
        this.check = check;
        this.ledger = ledger;
        this.approvers = approvers;
        this.writer = writer;
        this.database = database;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Keeps a count and tells what should have been there.
     *
     * @throws ProblemException when the drawer is not open or somebody else's
     */
    @Transactional
    public CountedDrawer count(DrawerId id, CashCount pieces) {
        var drawer = rights.locked(id);
        var position = statement.counts(drawer).size() + 1;
        var count = new DrawerCount(drawer, position, pieces, statement.balance(drawer), actor.get(), clock.instant());
        database.persist(count);
        tell("drawer.counted", drawer, count.line(), List.of(), "");
        return rules.judge(drawer, count.line());
    }

    /** The last count of an open drawer that I may close, as long as it holds. */
    public Optional<CountedDrawer> counted(DrawerId id) {
        return drawers.findById(id)
                .filter(Drawer::isOpen)
                .filter(rights::isOpenToMe)
                .flatMap(drawer -> statement.validCount(drawer).map(count -> rules.judge(drawer, count)));
    }

    /**
     * Closes a drawer by its last count.
     *
     * @return the number of the Z report
     * @throws ProblemException when it was not counted or cash moved since, when something has to be done first, when
     *     the book says something else than the drawer, or at "reason" or "login" when the word does not suffice
     */
    @Transactional
    public ZReportNumber close(DrawerId id, CloseApproval word) {
        return close(rights.locked(id), word, null);
    }

    /**
     * Closes a drawer by its last count and opens one with the counted cash for a colleague of the branch.
     *
     * @param colleague who takes it over, as they proved it by their own password
     * @return the number of the Z report of the drawer that was closed
     * @throws ProblemException as {@link #close}, or at "login" when the colleague cannot take it
     */
    @Transactional
    public ZReportNumber handOver(DrawerId id, CloseApproval word, Approver colleague) {
        var taker = approvers.verify(colleague, ApprovalRequirement.COLLEAGUE);
        var drawer = rights.locked(id);
        var holder = drawer.holder();
        if (taker.id().value().equals(holder.staffId())
                || taker.role() == Role.AUDITOR
                || !taker.branch().value().equals(holder.branchId())) {
            throw new ProblemException(Problem.of("problem.drawer.taker", taker.name()), "login");
        }
        var number = close(drawer, word, taker.name());
        var counted = statement.counts(drawer).getLast().pieces();
        opening.takeOver(Holder.of(taker), OpeningFloat.of(counted), drawer, number);
        return number;
    }

    private ZReportNumber close(Drawer drawer, CloseApproval word, @Nullable String handedTo) {
        var count = statement.validCount(drawer).orElseThrow(() -> ProblemException.of("problem.drawer.uncounted"));
        var period = statement.period(drawer, clock.instant());
        rules.refuseObstacles(period);
        var approver = rules.approver(drawer, count, word);
        check.require(drawer);
        var number = writer.write(drawer, period, word.reason(), approver, handedTo);
        if (handedTo == null) {
            ledger.closed(drawer, number, count);
        } else {
            ledger.handedOver(drawer, number, count);
        }
        drawer.close(period.to());
        database.flush();
        var fields = new ArrayList<DomainChange.Field>();
        fields.add(new DomainChange.Field("zReport", null, number.value()));
        if (approver != null) {
            fields.add(new DomainChange.Field("approvedBy", null, approver.name()));
        }
        if (handedTo != null) {
            fields.add(new DomainChange.Field("handedTo", null, handedTo));
        }
        tell(handedTo == null ? "drawer.closed" : "drawer.handedOver", drawer, count, fields, word.reason());
        return number;
    }

    private void tell(String action, Drawer drawer, CountLine count, List<DomainChange.Field> more, String reason) {
        var fields = new ArrayList<>(more);
        fields.add(new DomainChange.Field("counted", null, count.counted().toString()));
        fields.add(new DomainChange.Field("difference", null, count.difference().toString()));
        events.publishEvent(new DomainChange(
                action, drawer.id().toString(), drawer.holder().name(), fields, reason.isBlank() ? null : reason));
    }
}
