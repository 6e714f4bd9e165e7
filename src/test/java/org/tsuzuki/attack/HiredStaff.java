package org.tsuzuki.attack;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.InvitationService;
import org.tsuzuki.security.NewStaff;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.security.approval.ApproverService;

/** People inside the packaged desk. A supervisor vouches at a clerk's screen several times a second, and says so. */
public class HiredStaff {

    static final String PASSWORD = "a long way to Osaka";
    static final String SUPERVISOR = "mio.supervisor";
    static final List<String> CLERKS = List.of("ken.clerk", "yui.clerk", "sora.clerk", "rin.clerk", "aoi.clerk");
    static final String VOUCHED = "vouched";
    static final String REFUSED = "refused ";

    private static final long PAUSE_MILLISECONDS = 250;

    private final AgencyService agency;
    private final StaffService staff;
    private final InvitationService invitations;
    private final ApproverService secondPerson;

    HiredStaff(AgencyService agency, StaffService staff, InvitationService invitations, ApproverService secondPerson) {
        this.agency = agency;
        this.staff = staff;
        this.invitations = invitations;
        this.secondPerson = secondPerson;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        if (AsSystem.call(staff::staff).isEmpty()) {
            AsSystem.run(this::hire);
        }
        var clerk = AsSystem.call(staff::staff).stream()
                .filter(person -> person.role() == Role.CLERK)
                .findFirst()
                .orElseThrow();
        vouchFor(clerk);
    }

    private void hire() {
        var branch = BranchId.next();
        agency.add(new BranchDetails(
                branch, null, "SJ", "Shinjuku", "Tsuzuki Travel", "1-2-3 Nishi-Shinjuku", "", null, false));
        hire(SUPERVISOR, Role.SUPERVISOR, branch);
        CLERKS.forEach(login -> hire(login, Role.CLERK, branch));
    }

    private void hire(String login, Role role, BranchId branch) {
        invitations.accept(staff.invite(new NewStaff(login, login, role, branch, Language.EN)), PASSWORD);
    }

    @SuppressWarnings({"SystemOut", "FutureReturnValueIgnored"})
    private void vouchFor(StaffDetails clerk) {
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())
                .scheduleWithFixedDelay(
                        () -> AsSystem.runAs(clerk, () -> System.out.println(vouch())),
                        0,
                        PAUSE_MILLISECONDS,
                        TimeUnit.MILLISECONDS);
    }

    private String vouch() {
        try {
            secondPerson.word(ApprovalRequirement.ANOTHER_SUPERVISOR, SUPERVISOR, PASSWORD);
            return VOUCHED;
        } catch (ProblemException refusal) {
            return REFUSED + refusal.problem().key();
        }
    }
}
