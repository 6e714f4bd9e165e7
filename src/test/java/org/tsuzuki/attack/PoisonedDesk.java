package org.tsuzuki.attack;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Language;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.InvitationService;
import org.tsuzuki.security.NewStaff;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffService;

/** Inside the packaged desk: a portal that runs a script, as it could be stored before addresses were looked at. */
public class PoisonedDesk {

    static final String SCRIPT = "javascript:document.title='stolen'";
    static final String LOGIN = "mio.supervisor";
    static final String PASSWORD = "a long way to Osaka";

    private final AgencyService agency;
    private final StaffService staff;
    private final InvitationService invitations;
    private final JdbcClient database;

    PoisonedDesk(AgencyService agency, StaffService staff, InvitationService invitations, JdbcClient database) {
        this.agency = agency;
        this.staff = staff;
        this.invitations = invitations;
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void poison() {
        AsSystem.run(() -> {
            var branch = agency.add(new BranchDetails(
                    BranchId.next(), null, "UE", "Ueno", "Tsuzuki Travel", "4-5-6 Ueno", "", null, false));
            var supervisor = new NewStaff(LOGIN, "Mio Supervisor", Role.SUPERVISOR, branch.id(), Language.EN);
            invitations.accept(staff.invite(supervisor), PASSWORD);
        });
        var poisoned = database.sql("update catalogue_row set document = replace(document, '\"https://povo.jp/\"', ?)"
                        + " where kind = 'CARRIER' and id = 'povo2'")
                .param('"' + SCRIPT + '"')
                .update();
        if (poisoned != 1) {
            throw new IllegalStateException("There is no portal to replace");
        }
    }
}
