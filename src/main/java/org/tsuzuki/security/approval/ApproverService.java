package org.tsuzuki.security.approval;

import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.security.PasswordCheck;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.SignInLog;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffMember;
import org.tsuzuki.security.StaffMembers;
import org.tsuzuki.security.StaffPrincipal;
import org.tsuzuki.security.StaffService;
import org.tsuzuki.security.signin.DeskBusyException;
import org.tsuzuki.security.signin.SignInAttempt;
import org.tsuzuki.security.signin.TooManyFailuresException;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.Settings;

/**
 * A second person who vouches at somebody else's screen with their own password. Slowed for the
 * clerk at whose screen it is tried and for nobody else, told to the audit log, and nobody's session changes.
 */
@Service
@Staff.Counter
public class ApproverService {

    private final PasswordCheck passwords;
    private final SignInLog journal;
    private final StaffService staff;
    private final StaffMembers members;
    private final CurrentActor actor;
    private final Clock clock;
    private final Settings settings;

    /** What was given here and is still held by somebody. */
    private final Set<Approver> given = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    ApproverService(
            PasswordCheck passwords,
            SignInLog journal,
            StaffService staff,
            StaffMembers members,
            CurrentActor actor,
            Clock clock,
            Settings settings) {
        this.passwords = passwords;
        this.journal = journal;
        this.staff = staff;
        this.members = members;
        this.actor = actor;
        this.clock = clock;
        this.settings = settings;
    }

    /** Whether somebody else has to come over, because whoever sits here does not give this word alone. */
    public boolean isAsked(ApprovalRequirement consent) {
        return !consent.isGivenAloneBy(staff.me().role());
    }

    /**
     * Who gives the word: whoever sits here, where that is enough, or the person who proves it by their password.
     *
     * @throws ProblemException at "password" or "login", as {@link #confirm} does
     */
    public Approver word(ApprovalRequirement consent, String login, String password) {
        return approver(consent, isAsked(consent) ? confirm(login, password, consent.givers()) : staff.me());
    }

    Approver approver(ApprovalRequirement consent, StaffDetails by) {
        var approver = new Approver(consent, by.id(), by.name(), actor.get().staffId(), clock.instant());
        given.add(approver);
        return approver;
    }

    /**
     * Who approved, as their account stands now. Whatever takes an approval asks here before it believes it.
     *
     * @throws ProblemException at "login" when it was not given here, for something else or at another clerk's screen, when it is
     *     too old, or when the person may not give it any more
     */
    public StaffDetails verify(Approver approver, ApprovalRequirement consent) {
        if (!given.contains(approver)
                || approver.consent() != consent
                || !approver.clerk().equals(actor.get().staffId())) {
            throw new ProblemException(Problem.of(ApprovalProblem.OTHER), "login");
        }
        var lasts = settings.time(Setting.APPROVAL_LASTS);
        if (clock.instant().isAfter(approver.at().plus(lasts))) {
            throw new ProblemException(
                    Problem.of(ApprovalProblem.EXPIRED, approver.name(), lasts.toMinutes()), "login");
        }
        return members.findById(approver.id())
                .map(StaffMember::details)
                .filter(person -> !person.disabled() && consent.isGivenBy(person.role()))
                .orElseThrow(() -> new ProblemException(Problem.of(ApprovalProblem.ENDED, approver.name()), "login"));
    }

    /**
     * As {@link #verify}; and where it takes two people, they are two. Only the owner's own word is enough.
     *
     * @throws ProblemException as well when whoever sits here gave it
     */
    public StaffDetails verifyWhole(Approver approver, ApprovalRequirement consent) {
        var by = verify(approver, consent);
        var isAlone = by.id().value().equals(actor.get().staffId());
        if (consent == ApprovalRequirement.TWO_PEOPLE && isAlone && !consent.isGivenAloneBy(by.role())) {
            throw ProblemException.of("problem.secondPerson.same");
        }
        return by;
    }

    /** Whether {@link #verifyWhole} would believe it. */
    public boolean holds(Approver approver, ApprovalRequirement consent) {
        try {
            verifyWhole(approver, consent);
            return true;
        } catch (ProblemException over) {
            return false;
        }
    }

    /**
     * Who they are, when the password is theirs and they have one of the roles.
     *
     * @throws ProblemException at "password" when name and password do not belong together or have to wait, at
     *     "login" when the person may not decide it
     */
    StaffDetails confirm(String login, String password, Role... roles) {
        var person = known(login, password);
        if (!Set.of(roles).contains(person.role())) {
            journal.tell("secondPerson.refused", person);
            throw new ProblemException(Problem.of("problem.secondPerson.role"), "login");
        }
        journal.tell("secondPerson.confirmed", person);
        return person;
    }

    private StaffDetails known(String login, String password) {
        var clerk = staff.me().id().value();
        try {
            var known = passwords.check(
                    UsernamePasswordAuthenticationToken.unauthenticated(login, password),
                    account -> SignInAttempt.vouching(account, clerk));
            if (known.getPrincipal() instanceof StaffPrincipal principal) {
                return principal.staff();
            }
        } catch (TooManyFailuresException tooMany) {
            if (tooMany.isFirst()) {
                journal.tellOf("secondPerson.throttled", login);
            }
            var wait = tooMany.toWait();
            throw new ProblemException(Problem.of(wait.key("problem.secondPerson.wait"), wait.amount()), "password");
        } catch (DeskBusyException busy) {
            throw new ProblemException(Problem.of("problem.deskBusy"), "password");
        } catch (AuthenticationException wrong) {
            journal.tellOf("secondPerson.failed", login);
        }
        throw new ProblemException(Problem.of("problem.secondPerson.wrong"), "password");
    }
}
