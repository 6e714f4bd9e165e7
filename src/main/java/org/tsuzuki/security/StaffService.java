package org.tsuzuki.security;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.security.signin.KnownDevices;
import org.tsuzuki.security.signin.Secrets;

/** Who works at the desk. The owner invites; everybody chooses their own password. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class StaffService {

    private static final Duration INVITATION = Duration.ofDays(7);

    private final StaffMembers members;
    private final AgencyService agency;
    private final KnownDevices devices;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    StaffService(
            StaffMembers members,
            AgencyService agency,
            KnownDevices devices,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.members = members;
        this.agency = agency;
        this.devices = devices;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Everybody, also those who have left, by name. */
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
        var checked = details.checked();
        if (members.existsByLogin(checked.login())) {
            throw new ProblemException(Problem.of("problem.staff.login.taken", checked.login()), "login");
        }
        return invite("staff.invited", new StaffMember(StaffId.next(), checked, clock.instant()));
    }

    /**
     * A new link for somebody who lost theirs or forgot their password; the older link no longer works.
     *
     * @throws ProblemException when they are disabled
     */
    @Staff.Owner
    @Transactional
    public String inviteAgain(StaffId id) {
        var member = find(id);
        if (member.details().disabled()) {
            throw ProblemException.of("problem.staff.disabled");
        }
        return invite("staff.invitedAgain", member);
    }

    private String invite(String action, StaffMember member) {
        var secret = Secrets.next();
        member.invite(Secrets.digest(secret), clock.instant().plus(INVITATION));
        members.save(member);
        publish(action, member.details(), List.of());
        return secret;
    }

    /**
     * Gives other duties; the person's open sessions end with their next click.
     *
     * @throws ProblemException when it is oneself, so that an owner always remains
     */
    @Staff.Owner
    @Transactional
    public void changeDuties(StaffId id, Role role, BranchId branch) {
        refuseOnMyself(id);
        var member = find(id);
        var before = member.details();
        var fields = new ArrayList<DomainChange.Field>();
        if (before.role() != role) {
            fields.add(new DomainChange.Field("role", before.role().name(), role.name()));
        }
        if (!before.branch().equals(branch)) {
            fields.add(new DomainChange.Field("branch", code(before.branch()), code(branch)));
        }
        if (fields.isEmpty()) {
            return;
        }
        member.changeDuties(role, branch);
        members.save(member);
        publish("staff.dutiesChanged", before, fields);
    }

    private String code(BranchId branch) {
        return agency.branch(branch).code();
    }

    /**
     * Shuts somebody out at once.
     *
     * @throws ProblemException when it is oneself, so that an owner always remains
     */
    @Staff.Owner
    @Transactional
    public void disable(StaffId id) {
        refuseOnMyself(id);
        var member = find(id);
        if (member.details().disabled()) {
            return;
        }
        member.disable(clock.instant());
        members.save(member);
        devices.forget(member.login());
        publish("staff.disabled", member.details(), List.of());
    }

    /** Lets somebody in again, with the password that they had. */
    @Staff.Owner
    @Transactional
    public void enable(StaffId id) {
        var member = find(id);
        if (!member.details().disabled()) {
            return;
        }
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

    private void refuseOnMyself(StaffId id) {
        if (actor.get().staffId().equals(id.value())) {
            throw ProblemException.of("problem.staff.myself");
        }
    }

    private StaffMember find(StaffId id) {
        return members.findById(id).orElseThrow(() -> ProblemException.of("problem.staff.unknown"));
    }

    private void publish(String action, StaffDetails staff, List<DomainChange.Field> fields) {
        events.publishEvent(new DomainChange(action, staff.subject(), staff.label(), fields, null));
    }
}
