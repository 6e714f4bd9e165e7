package org.tsuzuki.security;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.Changed;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;

/** The first visit to an empty desk: creates the owner's account, guarded by a code that only the start printed. */
@Service
@Staff.Anybody
@Transactional(readOnly = true)
public class SetUpService {

    private final StaffMembers members;
    private final AgencyService agency;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final SetUpCode code;
    private final Clock clock;

    SetUpService(
            StaffMembers members,
            AgencyService agency,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            SetUpCode code,
            Clock clock) {
        this.members = members;
        this.agency = agency;
        this.encoder = encoder;
        this.events = events;
        this.code = code;
        this.clock = clock;
    }

    /** Whether nobody works here yet. */
    public boolean isNeeded() {
        return members.count() == 0;
    }

    /**
     * Creates the first branch and its owner, once.
     *
     * @throws ProblemException when the desk has an owner already, the code is wrong, or a field is not good enough
     */
    @Transactional
    public void create(FirstOwner first, Language language) {
        if (!isNeeded()) {
            throw ProblemException.of("problem.setup.done");
        }
        if (!code.matches(first.code())) {
            throw wrongCode();
        }
        AsSystem.run(() -> createOwner(first, language));
        if (!code.take()) {
            throw wrongCode();
        }
    }

    private static ProblemException wrongCode() {
        return new ProblemException(Problem.of("problem.setup.code"), "code");
    }

    private void createOwner(FirstOwner first, Language language) {
        var details = first.account(language).checked();
        Passwords.check(first.password(), details.login());
        addBranch(first.branch());
        var owner = new StaffMember(StaffId.next(), details, clock.instant());
        owner.choosePassword(encoder.encode(first.password()));
        members.save(owner);
        var staff = owner.details();
        events.publishEvent(Changed.of("staff.firstOwner", staff.subject(), staff.label()));
    }

    /** The set-up form's fields of the branch have their own names, because the owner has a name too. */
    private void addBranch(BranchDetails branch) {
        try {
            agency.add(branch);
        } catch (ProblemException refusal) {
            var field = refusal.field();
            throw "code".equals(field) || "name".equals(field)
                    ? new ProblemException(refusal.problem(), "branch." + field)
                    : refusal;
        }
    }
}
