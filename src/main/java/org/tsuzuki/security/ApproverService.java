package org.tsuzuki.security;

import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.security.signin.DeskBusyException;
import org.tsuzuki.security.signin.SignInAttempt;
import org.tsuzuki.security.signin.TooManyFailuresException;

/**
 * A second person who vouches at somebody else's screen with their own password. Slowed for the
 * clerk at whose screen it is tried and for nobody else, told to the audit trail, and nobody's session changes.
 */
@Service
@Staff.Counter
public class ApproverService {

    private final PasswordCheck passwords;
    private final SignInLog journal;
    private final StaffService staff;

    ApproverService(PasswordCheck passwords, SignInLog journal, StaffService staff) {
        this.passwords = passwords;
        this.journal = journal;
        this.staff = staff;
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
    public StaffDetails word(ApprovalRequirement consent, String login, String password) {
        return isAsked(consent) ? confirm(login, password, consent.givers()) : staff.me();
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
                journal.tellIfKnown("secondPerson.throttled", login);
            }
            var wait = tooMany.toWait();
            throw new ProblemException(Problem.of(wait.key("problem.secondPerson.wait"), wait.amount()), "password");
        } catch (DeskBusyException busy) {
            throw new ProblemException(Problem.of("problem.deskBusy"), "password");
        } catch (AuthenticationException wrong) {
            journal.tellIfKnown("secondPerson.failed", login);
        }
        throw new ProblemException(Problem.of("problem.secondPerson.wrong"), "password");
    }
}
