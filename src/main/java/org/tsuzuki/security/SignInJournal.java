package org.tsuzuki.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Changed;

/**
 * Tells the audit trail who signs in and out. Failures are told for known accounts only: what was typed for an unknown
 * one may be somebody's password.
 */
@Component
class SignInJournal implements LogoutHandler {

    private final StaffMembers members;
    private final ApplicationEventPublisher events;

    SignInJournal(StaffMembers members, ApplicationEventPublisher events) {
        this.members = members;
        this.events = events;
    }

    @EventListener
    @Transactional
    void on(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof StaffPrincipal principal) {
            publish("signIn.succeeded", principal.staff());
        }
    }

    @EventListener
    @Transactional
    void on(AuthenticationFailureBadCredentialsEvent event) {
        var login = StaffDirectory.normalise(event.getAuthentication().getName());
        members.findByLogin(login)
                .map(StaffMember::details)
                .ifPresent(staff -> events.publishEvent(Changed.of("signIn.failed", staff.subject(), staff.label())));
    }

    /** Told as done by whoever is signed in: that is whom the second person vouched for. */
    @Transactional
    void tellSecondPerson(String action, StaffDetails staff) {
        events.publishEvent(Changed.of(action, staff.subject(), staff.label()));
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
        AsSystem.runAs(staff, () -> events.publishEvent(Changed.of(action, staff.subject(), staff.label())));
    }
}
