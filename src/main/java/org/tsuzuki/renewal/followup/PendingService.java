package org.tsuzuki.renewal.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Staff;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.transactions.TransactionNames;
import org.tsuzuki.security.BranchScope;
import org.tsuzuki.security.StaffService;

/** The renewals that nobody has seen the end of yet: paid only, entered, or doubtful. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class PendingService {

    private final PendingQueries queries;
    private final BranchScope reach;
    private final DueFollowUps due;
    private final AgencyService agency;
    private final StaffService staff;
    private final CurrentActor actor;
    private final Clock clock;

    PendingService(
            PendingQueries queries,
            BranchScope reach,
            DueFollowUps due,
            AgencyService agency,
            StaffService staff,
            CurrentActor actor,
            Clock clock) {
        this.queries = queries;
        this.reach = reach;
        this.due = due;
        this.agency = agency;
        this.staff = staff;
        this.actor = actor;
        this.clock = clock;
    }

    /** Whether I may look at other branches; a clerk sees their own whatever they ask for. */
    public boolean mayChooseBranch() {
        return reach.isEveryBranch();
    }

    /** A part of the board, the oldest first; how urgent each is holds at the time of the call. */
    public List<PendingRenewal> open(PendingFilter filter, Pageable page) {
        var within = filter.at(reach.within(filter.branchId()));
        var part = queries.open(within.branchId(), owner(within).orElse(null), page);
        if (part.isEmpty()) {
            return List.of();
        }
        var names = TransactionNames.read(agency, staff);
        var now = clock.instant();
        return part.stream().map(renewal -> pending(renewal, names, now)).toList();
    }

    public long countOpen(PendingFilter filter) {
        var within = filter.at(reach.within(filter.branchId()));
        return queries.countOpen(within.branchId(), owner(within).orElse(null));
    }

    /** How many looks are due at my branch; up to some seconds old. */
    public long due() {
        return due.at(actor.get().branchId());
    }

    private Optional<UUID> owner(PendingFilter filter) {
        return filter.mine() ? Optional.of(actor.get().staffId()) : Optional.empty();
    }

    private PendingRenewal pending(Renewal renewal, TransactionNames names, Instant now) {
        var named = names.name(renewal.record());
        var owner = Optional.ofNullable(named.renewal().status().ownerId())
                .map(names.staff()::get)
                .orElse("");
        return new PendingRenewal(
                named.renewal(),
                named.branch(),
                owner,
                Due.of(renewal.progress().lookAgainAt(), now));
    }
}
