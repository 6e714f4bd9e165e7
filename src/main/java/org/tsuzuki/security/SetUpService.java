package org.tsuzuki.security;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Changed;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TypedText;

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
            throw new ProblemException(Problem.of("problem.setup.code"), "code");
        }
        Passwords.check(first.password(), first.login());
        AsSystem.run(() -> createOwner(first, language));
        code.forget();
    }

    private void createOwner(FirstOwner first, Language language) {
        var branch = agency.add(new BranchDetails(
                BranchId.next(),
                null,
                TypedText.fold(first.branchCode()).toUpperCase(Locale.ROOT),
                first.branchName().strip(),
                first.heading().strip(),
                "",
                "",
                null,
                false));
        var owner = new StaffMember(
                StaffId.next(),
                new NewStaff(
                        StaffDirectory.normalise(first.login()),
                        first.name().strip(),
                        Role.OWNER,
                        branch.id(),
                        language),
                clock.instant());
        owner.choosePassword(encoder.encode(first.password()));
        members.save(owner);
        var details = owner.details();
        events.publishEvent(Changed.of("staff.firstOwner", details.id().value().toString(), details.name()));
    }
}
