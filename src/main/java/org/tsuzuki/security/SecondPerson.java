package org.tsuzuki.security;

import java.util.Set;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;

/**
 * A second person who vouches at somebody else's screen with their own password. Slowed like signing in, told to the
 * audit trail, and nobody's session changes.
 */
@Service
@Staff.Counter
public class SecondPerson {

    private final DaoAuthenticationProvider passwords;
    private final StaffMembers members;
    private final SignInThrottle throttle;
    private final SignInJournal journal;
    private final StaffService staff;

    SecondPerson(
            StaffDirectory directory,
            StaffMembers members,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            SignInJournal journal,
            StaffService staff) {
        this.passwords = new DaoAuthenticationProvider(directory);
        this.passwords.setPasswordEncoder(encoder);
        this.members = members;
        this.throttle = throttle;
        this.journal = journal;
        this.staff = staff;
    }

    /** Whether somebody else has to come over, because whoever sits here does not give this word alone. */
    public boolean isAsked(Consent consent) {
        return !consent.isGivenAloneBy(staff.me().role());
    }

    /**
     * Who gives the word: whoever sits here, where that is enough, or the person who proves it by their password.
     *
     * @throws ProblemException at "password" or "login", as {@link #confirm} does
     */
    public StaffDetails word(Consent consent, String login, String password) {
        return isAsked(consent) ? confirm(login, password, consent.givers()) : staff.me();
    }

    /**
     * Who they are, when the password is theirs and they have one of the roles.
     *
     * @throws ProblemException at "password" when name and password do not belong together or were tried too often, at
     *     "login" when the person may not decide it
     */
    StaffDetails confirm(String login, String password, Role... roles) {
        var person = known(login, password);
        throttle.forgive(login);
        if (!Set.of(roles).contains(person.role())) {
            journal.tellSecondPerson("secondPerson.refused", person);
            throw new ProblemException(Problem.of("problem.secondPerson.role"), "login");
        }
        journal.tellSecondPerson("secondPerson.confirmed", person);
        return person;
    }

    private StaffDetails known(String login, String password) {
        try {
            throttle.check(login);
            if (!Passwords.isWholeText(password)) {
                throw new BadCredentialsException("Half a letter");
            }
            var known = passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, password));
            if (known.getPrincipal() instanceof StaffPrincipal principal) {
                return principal.staff();
            }
        } catch (LockedException tooOften) {
            throw new ProblemException(Problem.of("problem.secondPerson.locked"), "password");
        } catch (AuthenticationException wrong) {
            members.findByLogin(StaffDirectory.normalise(login))
                    .map(StaffMember::details)
                    .ifPresent(person -> journal.tellSecondPerson("secondPerson.failed", person));
        }
        throw new ProblemException(Problem.of("problem.secondPerson.wrong"), "password");
    }
}
