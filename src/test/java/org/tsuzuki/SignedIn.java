package org.tsuzuki;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Language;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.InvitationService;
import org.tsuzuki.security.NewStaff;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffPrincipal;
import org.tsuzuki.security.StaffService;

/** Real members of staff with real accounts, one per role, for tests to act as. */
public class SignedIn {

    private static final String PASSWORD = "a long enough sentence";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final StaffService staff;
    private final InvitationService invitations;
    private final AgencyService agency;
    private final UserDetailsService directory;
    private final Map<Role, StaffPrincipal> accounts = new EnumMap<>(Role.class);

    SignedIn(StaffService staff, InvitationService invitations, AgencyService agency, UserDetailsService directory) {
        this.staff = staff;
        this.invitations = invitations;
        this.agency = agency;
        this.directory = directory;
    }

    /** Signs in for the rest of the test; a second call is another person. */
    public StaffDetails as(Role role) {
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication(role)));
        return account(role).staff();
    }

    public void nobody() {
        SecurityContextHolder.clearContext();
    }

    Authentication authentication(Role role) {
        var principal = account(role);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    private synchronized StaffPrincipal account(Role role) {
        return accounts.computeIfAbsent(role, this::join);
    }

    private StaffPrincipal join(Role role) {
        var login = role.name().toLowerCase(Locale.ROOT) + NUMBER.incrementAndGet();
        var invited = new NewStaff(login, "Test " + role, role, branch(), Language.EN);
        invitations.accept(AsSystem.call(() -> staff.invite(invited)), PASSWORD);
        return (StaffPrincipal) directory.loadUserByUsername(login);
    }

    private BranchId branch() {
        return AsSystem.call(() -> agency.branches().stream()
                .findFirst()
                .orElseGet(() -> agency.add(new BranchDetails(
                        BranchId.next(),
                        null,
                        "SJ",
                        "Shinjuku",
                        "Tsuzuki Travel",
                        "1-2-3 Nishi-Shinjuku, Tokyo",
                        "03-5321-1111",
                        null,
                        false)))
                .id());
    }
}
