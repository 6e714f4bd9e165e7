package org.tsuzuki.security.signin;

import org.springframework.security.authentication.AuthenticationServiceException;

/** Too many passwords are being checked at the moment; nothing was looked at or counted. */
public class DeskBusyException extends AuthenticationServiceException {

    DeskBusyException() {
        super("Too many passwords at once");
    }
}
