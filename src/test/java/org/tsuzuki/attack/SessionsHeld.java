package org.tsuzuki.attack;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.HashSet;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Language;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.InvitationService;
import org.tsuzuki.security.NewStaff;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffService;

/** Inside the packaged desk: says how many sessions there are in which nobody is signed in, whenever that changes, and hires a clerk. */
public class SessionsHeld implements HttpSessionListener {

    static final String TOLD = "sessions held ";
    static final String LOGIN = "early.clerk";
    static final String PASSWORD = "a long enough sentence";

    private final AgencyService agency;
    private final StaffService staff;
    private final InvitationService invitations;
    private final Set<HttpSession> held = new HashSet<>();

    SessionsHeld(AgencyService agency, StaffService staff, InvitationService invitations) {
        this.agency = agency;
        this.staff = staff;
        this.invitations = invitations;
    }

    @EventListener(ApplicationReadyEvent.class)
    void hire() {
        AsSystem.run(() -> {
            var branch = agency.add(new BranchDetails(
                    BranchId.next(),
                    null,
                    "SJ",
                    "Shinjuku",
                    "Tsuzuki Travel",
                    "1-2-3 Nishi-Shinjuku",
                    "",
                    null,
                    false));
            var clerk = new NewStaff(LOGIN, "Early Clerk", Role.CLERK, branch.id(), Language.EN);
            invitations.accept(staff.invite(clerk), PASSWORD);
        });
    }

    @Override
    public synchronized void sessionCreated(HttpSessionEvent event) {
        held.add(event.getSession());
        tell();
    }

    @Override
    public synchronized void sessionDestroyed(HttpSessionEvent event) {
        held.remove(event.getSession());
        tell();
    }

    @SuppressWarnings("SystemOut")
    private void tell() {
        System.out.println(
                TOLD + held.stream().filter(SessionsHeld::isAnonymous).count());
    }

    private static boolean isAnonymous(HttpSession session) {
        try {
            return session.getAttribute("SPRING_SECURITY_CONTEXT") == null;
        } catch (IllegalStateException over) {
            return false;
        }
    }
}
