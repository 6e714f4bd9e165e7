package org.tsuzuki.security;

import java.util.function.Function;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tsuzuki.security.signin.LoginName;
import org.tsuzuki.security.signin.SignInAttempt;
import org.tsuzuki.security.signin.SignInThrottle;

/** Whether a typed name and password belong together, slowed for whoever guesses. */
@Component
public class PasswordCheck {

    private final SignInThrottle throttle;
    private final DaoAuthenticationProvider accounts;

    PasswordCheck(SignInThrottle throttle, StaffDirectory directory, PasswordEncoder encoder) {
        this.throttle = throttle;
        this.accounts = new DaoAuthenticationProvider(directory);
        this.accounts.setPasswordEncoder(encoder);
    }

    /**
     * Who it is.
     *
     * @param attempt what a failure counts against
     * @throws AuthenticationException when they do not belong together, have to wait, or the desk is busy
     */
    public Authentication check(Authentication typed, Function<LoginName, SignInAttempt> attempt) {
        var account = LoginName.parse(typed.getName()).orElseThrow(PasswordCheck::wrong);
        return throttle.check(attempt.apply(account), () -> known(typed));
    }

    /** What nobody can have chosen is not hashed, but counts. */
    private Authentication known(Authentication typed) {
        if (!Passwords.canBeHashed(String.valueOf(typed.getCredentials()))) {
            throw wrong();
        }
        return accounts.authenticate(typed);
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("Name and password do not belong together");
    }
}
