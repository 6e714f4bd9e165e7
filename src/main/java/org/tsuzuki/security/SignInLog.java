package org.tsuzuki.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.security.signin.LoginName;
import org.tsuzuki.security.signin.TooManyFailuresException;

/**
 * Tells the audit log who signs in and out. Failures are told for known accounts only: what was typed for an unknown
 * one may be somebody's password.
 */
@Component
public class SignInLog implements LogoutHandler {

    private final StaffMembers members;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignInLog(StaffMembers members, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.members = members;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    @Transactional
    void on(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof StaffPrincipal principal) {
            publish("signIn.succeeded", principal.staff());
        }
    }

    @EventListener
    void on(AuthenticationFailureBadCredentialsEvent event) {
        tellIfKnown("signIn.failed", event.getAuthentication().getName());
    }

    /** Once for each time that somebody has to wait, however often they try meanwhile. */
    @EventListener
    void on(AuthenticationFailureLockedEvent event) {
        if (event.getException() instanceof TooManyFailuresException tooMany && tooMany.isFirst()) {
            tellIfKnown("signIn.throttled", event.getAuthentication().getName());
        }
    }

    /** Told as done by whoever sits at the screen: that is whom a second person would vouch for. */
    public void tellIfKnown(String action, String login) {
        LoginName.parse(login)
                .flatMap(name -> members.findByLogin(name.value()))
                .map(StaffMember::details)
                .ifPresent(staff -> tell(action, staff));
    }

    /** Where nobody is signed in yet, the desk itself noted it. */
    public void tell(String action, StaffDetails staff) {
        if (SignedInActor.principal().isPresent()) {
            note(action, staff);
        } else {
            AsSystem.run(() -> note(action, staff));
        }
    }

    private void note(String action, StaffDetails staff) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(DomainChange.of(action, staff.subject(), staff.label())));
    }

    @Override
    @Transactional
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof StaffPrincipal principal) {
            publish("signIn.ended", principal.staff());
        }
    }

    private void publish(String action, StaffDetails staff) {
        AsSystem.runAs(staff, () -> events.publishEvent(DomainChange.of(action, staff.subject(), staff.label())));
    }
}
