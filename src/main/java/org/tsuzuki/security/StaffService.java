package org.tsuzuki.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Changed;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;

/** Who works at the desk. The owner invites; everybody chooses their own password. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class StaffService {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,79}");
    private static final Duration INVITATION = Duration.ofDays(7);

    private final StaffMembers members;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    StaffService(
            StaffMembers members,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.members = members;
        this.encoder = encoder;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    public List<StaffDetails> staff() {
        return members.findAllByOrderByName().stream().map(StaffMember::details).toList();
    }

    /** The signed-in person as they are now. */
    public StaffDetails me() {
        return find(new StaffId(actor.get().staffId())).details();
    }

    /**
     * Adds somebody who cannot sign in yet.
     *
     * @return the secret of the invitation link; it is kept nowhere and works once, for seven days
     * @throws ProblemException when the login name has a wrong form or is taken
     */
    @Staff.Owner
    @Transactional
    public String invite(NewStaff details) {
        var login = StaffDirectory.normalise(details.login());
        if (!LOGIN.matcher(login).matches()) {
            throw new ProblemException(Problem.of("problem.staff.login"), "login");
        }
        if (members.existsByLogin(login)) {
            throw new ProblemException(Problem.of("problem.staff.login.taken", login), "login");
        }
        var cleaned = new NewStaff(login, details.name().strip(), details.role(), details.branch(), details.language());
        return invite("staff.invited", new StaffMember(StaffId.next(), cleaned, clock.instant()));
    }

    /** A new link for somebody who lost theirs or forgot their password; the older link no longer works. */
    @Staff.Owner
    @Transactional
    public String inviteAgain(StaffId id) {
        return invite("staff.invitedAgain", find(id));
    }

    private String invite(String action, StaffMember member) {
        var secret = Secrets.next();
        member.invite(Secrets.digest(secret), clock.instant().plus(INVITATION));
        members.save(member);
        publish(action, member.details(), List.of());
        return secret;
    }

    /** Gives other duties; the person's open sessions end with their next click. */
    @Staff.Owner
    @Transactional
    public void changeDuties(StaffId id, Role role, BranchId branch) {
        var member = find(id);
        var before = member.details();
        refuseOnMyself(id);
        member.changeDuties(role, branch);
        members.save(member);
        publish(
                "staff.dutiesChanged",
                before,
                List.of(
                        new Changed.Field("role", before.role().name(), role.name()),
                        new Changed.Field(
                                "branch",
                                before.branch().value().toString(),
                                branch.value().toString())));
    }

    /** Shuts somebody out at once. */
    @Staff.Owner
    @Transactional
    public void disable(StaffId id) {
        refuseOnMyself(id);
        var member = find(id);
        member.disable(clock.instant());
        members.save(member);
        publish("staff.disabled", member.details(), List.of());
    }

    @Staff.Owner
    @Transactional
    public void enable(StaffId id) {
        var member = find(id);
        member.enable();
        members.save(member);
        publish("staff.enabled", member.details(), List.of());
    }

    /** Keeps the signed-in person's language and appearance. */
    @Transactional
    public void prefer(Language language, Appearance appearance) {
        var member = find(new StaffId(actor.get().staffId()));
        member.prefer(language, appearance);
        members.save(member);
    }

    /** Whom an invitation link belongs to; empty when it was used, replaced or is too old. */
    @Staff.Anybody
    public Optional<StaffDetails> invited(String secret) {
        return members.findByInvitationHash(Secrets.digest(secret))
                .filter(member -> member.isInvitedAt(clock.instant()))
                .map(StaffMember::details);
    }

    /**
     * Takes an invitation: the link is used up and the account can sign in.
     *
     * @throws ProblemException when the link no longer works or the password is not good enough
     */
    @Staff.Anybody
    @Transactional
    public void accept(String secret, String password) {
        var member = members.findByInvitationHash(Secrets.digest(secret))
                .filter(found -> found.isInvitedAt(clock.instant()))
                .orElseThrow(() -> ProblemException.of("problem.invitation.gone"));
        Passwords.check(password, member.details().login());
        member.choosePassword(encoder.encode(password));
        members.save(member);
        publish("staff.joined", member.details(), List.of());
    }

    private void refuseOnMyself(StaffId id) {
        if (actor.get().staffId().equals(id.value())) {
            throw ProblemException.of("problem.staff.myself");
        }
    }

    private StaffMember find(StaffId id) {
        return members.findById(id).orElseThrow(() -> ProblemException.of("problem.staff.unknown"));
    }

    private void publish(String action, StaffDetails staff, List<Changed.Field> fields) {
        events.publishEvent(new Changed(
                action, staff.id().value().toString(), staff.name() + " (" + staff.login() + ")", fields, null));
    }
}
