package org.tsuzuki.journey;

import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Language;
import org.tsuzuki.renewal.checkout.BusyCounter;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.InvitationService;
import org.tsuzuki.security.NewStaff;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;

/** Clerks inside the packaged desk who work without a pause, and say each receipt as soon as they are told of it. */
public class CounterLoad {

    static final String TOLD = "told ";
    static final String BROKEN = "broken ";
    private static final int CLERKS = 8;
    private static final int CUSTOMERS = 20;

    private final BusyCounter busy;
    private final AgencyService agency;
    private final StaffService staff;
    private final InvitationService invitations;
    private final JdbcTemplate database;

    CounterLoad(
            BusyCounter busy,
            AgencyService agency,
            StaffService staff,
            InvitationService invitations,
            JdbcTemplate database) {
        this.busy = busy;
        this.agency = agency;
        this.staff = staff;
        this.invitations = invitations;
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        var clerk = AsSystem.call(() -> staff.staff().stream().findFirst().orElseGet(this::hire));
        AsSystem.runAs(clerk, this::welcome);
        for (var i = 0; i < CLERKS; i++) {
            Thread.ofPlatform().daemon().start(() -> AsSystem.runAs(clerk, this::serve));
        }
    }

    private StaffDetails hire() {
        var branch = agency.add(new BranchDetails(
                BranchId.next(), null, "SJ", "Shinjuku", "Tsuzuki Travel", "1-2-3 Nishi-Shinjuku", "", null, false));
        var invited = new NewStaff("busy.clerk", "Busy Clerk", Role.CLERK, branch.id(), Language.EN);
        invitations.accept(staff.invite(invited), "a long enough sentence");
        return staff.staff().getFirst();
    }

    private void welcome() {
        var known = database.queryForList("select id from card", UUID.class).stream()
                .map(Objects::requireNonNull)
                .toList();
        if (known.isEmpty()) {
            busy.open(CUSTOMERS);
        } else {
            busy.open(known);
        }
    }

    @SuppressWarnings({"SystemOut", "InfiniteLoopStatement"})
    private void serve() {
        try {
            while (true) {
                busy.serve().ifPresent(receipt -> System.out.println(TOLD + receipt));
            }
        } catch (RuntimeException failure) {
            System.out.println(BROKEN + failure);
        }
    }
}
