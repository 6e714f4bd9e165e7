package org.tsuzuki.security;

import java.util.Set;
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

    SecondPerson(
            StaffDirectory directory,
            StaffMembers members,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            SignInJournal journal) {
        this.passwords = new DaoAuthenticationProvider(directory);
        this.passwords.setPasswordEncoder(encoder);
        this.members = members;
        this.throttle = throttle;
        this.journal = journal;
    }

    /**
     * Who they are, when the password is theirs and they have one of the roles.
     *
     * @throws ProblemException at "password" when name and password do not belong together or were tried too often, at
     *     "login" when the person may not decide it
     */
    public StaffDetails confirm(String login, String password, Role... roles) {
        var staff = known(login, password);
        throttle.forgive(login);
        if (!Set.of(roles).contains(staff.role())) {
            journal.tellSecondPerson("secondPerson.refused", staff);
            throw new ProblemException(Problem.of("problem.secondPerson.role"), "login");
        }
        journal.tellSecondPerson("secondPerson.confirmed", staff);
        return staff;
    }

    private StaffDetails known(String login, String password) {
        try {
            throttle.check(login);
            var known = passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, password));
            if (known.getPrincipal() instanceof StaffPrincipal principal) {
                return principal.staff();
            }
        } catch (LockedException tooOften) {
            throw new ProblemException(Problem.of("problem.secondPerson.locked"), "password");
        } catch (AuthenticationException wrong) {
            members.findByLogin(StaffDirectory.normalise(login))
                    .map(StaffMember::details)
                    .ifPresent(staff -> journal.tellSecondPerson("secondPerson.failed", staff));
        }
        throw new ProblemException(Problem.of("problem.secondPerson.wrong"), "password");
    }
}
