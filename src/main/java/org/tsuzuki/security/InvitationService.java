package org.tsuzuki.security;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.security.signin.KnownDevices;
import org.tsuzuki.security.signin.Secrets;

/** What somebody who holds an invitation link may do; the link's secret is the guard. */
@Service
@Staff.Anybody
public class InvitationService {

    private final StaffMembers members;
    private final Passwords passwords;
    private final KnownDevices devices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InvitationService(
            StaffMembers members,
            Passwords passwords,
            KnownDevices devices,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.members = members;
        this.passwords = passwords;
        this.devices = devices;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whom an invitation link belongs to; empty when it was used, replaced or is too old. */
    @Transactional(readOnly = true)
    public Optional<StaffDetails> invited(String secret) {
        return find(secret).map(StaffMember::details);
    }

    /**
     * Takes an invitation: the link is used up and the account can sign in.
     *
     * @throws ProblemException when the link no longer works, the password is not good enough or the desk is busy
     */
    public void accept(String secret, String password) {
        var login = valid(secret).details().login();
        var hash = passwords.hash(password, login);
        transaction.executeWithoutResult(status -> choose(secret, hash));
    }

    private void choose(String secret, String hash) {
        var member = valid(secret);
        member.choosePassword(hash);
        members.save(member);
        devices.forget(member.login());
        var staff = member.details();
        AsSystem.runAs(
                staff, () -> events.publishEvent(DomainChange.of("staff.joined", staff.subject(), staff.label())));
    }

    private StaffMember valid(String secret) {
        return find(secret).orElseThrow(() -> ProblemException.of("problem.invitation.gone"));
    }

    private Optional<StaffMember> find(String secret) {
        return members.findByInvitationHash(Secrets.digest(secret))
                .filter(member -> member.isInvitedAt(clock.instant()));
    }
}
