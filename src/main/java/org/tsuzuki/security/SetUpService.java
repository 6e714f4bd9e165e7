package org.tsuzuki.security;

import java.time.Clock;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;

/** The first visit to an empty desk: creates the owner's account, guarded by a code that only who runs the desk can read. */
@Service
@Staff.Anybody
public class SetUpService {

    private final StaffMembers members;
    private final AgencyService agency;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final SetUpCode code;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Lock oneByOne = new ReentrantLock();

    SetUpService(
            StaffMembers members,
            AgencyService agency,
            Passwords passwords,
            ApplicationEventPublisher events,
            SetUpCode code,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.members = members;
        this.agency = agency;
        this.passwords = passwords;
        this.events = events;
        this.code = code;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether nobody works here yet. */
    public boolean isNeeded() {
        return members.count() == 0;
    }

    /**
     * Creates the first branch and its owner, once.
     *
     * @throws ProblemException when the desk has an owner already, the code is wrong, a field is not good enough or the
     *     desk is busy
     */
    public void create(FirstOwner first, Language language) {
        oneByOne.lock();
        try {
            if (!isNeeded()) {
                throw ProblemException.of("problem.setup.done");
            }
            code.check(first.code());
            var owner = first.account(language).checked();
            var hash = passwords.hash(first.password(), owner.login());
            AsSystem.run(() -> transaction.executeWithoutResult(status -> createOwner(owner, hash, first.branch())));
            code.remove();
        } finally {
            oneByOne.unlock();
        }
    }

    private void createOwner(NewStaff details, String hash, BranchDetails branch) {
        addBranch(branch);
        var owner = new StaffMember(StaffId.next(), details, clock.instant());
        owner.choosePassword(hash);
        members.save(owner);
        var staff = owner.details();
        events.publishEvent(DomainChange.of("staff.firstOwner", staff.subject(), staff.label()));
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
