package org.tsuzuki.security;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Changed;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;

/** What somebody who holds an invitation link may do; the link's secret is the guard. */
@Service
@Staff.Anybody
@Transactional(readOnly = true)
public class InvitationService {

    private final StaffMembers members;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationService(StaffMembers members, PasswordEncoder encoder, ApplicationEventPublisher events, Clock clock) {
        this.members = members;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
    }

    /** Whom an invitation link belongs to; empty when it was used, replaced or is too old. */
    public Optional<StaffDetails> invited(String secret) {
        return find(secret).map(StaffMember::details);
    }

    /**
     * Takes an invitation: the link is used up and the account can sign in.
     *
     * @throws ProblemException when the link no longer works or the password is not good enough
     */
    @Transactional
    public void accept(String secret, String password) {
        var member = find(secret).orElseThrow(() -> ProblemException.of("problem.invitation.gone"));
        var staff = member.details();
        Passwords.check(password, staff.login());
        member.choosePassword(encoder.encode(password));
        members.save(member);
        AsSystem.runAs(staff, () -> events.publishEvent(Changed.of("staff.joined", staff.subject(), staff.label())));
    }

    private Optional<StaffMember> find(String secret) {
        return members.findByInvitationHash(Secrets.digest(secret))
                .filter(member -> member.isInvitedAt(clock.instant()));
    }
}
