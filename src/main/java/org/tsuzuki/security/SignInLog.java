package org.tsuzuki.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.tsuzuki.base.CurrentOrigin;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.security.signin.LoginName;
import org.tsuzuki.security.signin.TooManyFailuresException;
import org.tsuzuki.security.signin.UnknownAccounts;

/** Tells the audit log who signs in and out, and who tries to. */
@Component
public class SignInLog implements LogoutHandler {

    private final StaffMembers members;
    private final UnknownAccounts unknown;
    private final CurrentOrigin origin;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignInLog(
            StaffMembers members,
            UnknownAccounts unknown,
            CurrentOrigin origin,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.members = members;
        this.unknown = unknown;
        this.origin = origin;
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
        tellOf("signIn.failed", event.getAuthentication().getName());
    }

    /** Once for each time that somebody has to wait, however often they try meanwhile. */
    @EventListener
    void on(AuthenticationFailureLockedEvent event) {
        if (event.getException() instanceof TooManyFailuresException tooMany && tooMany.isFirst()) {
            tellOf("signIn.throttled", event.getAuthentication().getName());
        }
    }

    /**
     * Told as done by whoever sits at the screen: that is whom a second person would vouch for. Where nobody is known by the
     * name, it is another action and only a mark of the name is kept.
     */
    public void tellOf(String action, String login) {
        var known = LoginName.parse(login)
                .flatMap(name -> members.findByLogin(name.value()))
                .map(StaffMember::details);
        if (known.isPresent()) {
            tell(action, known.get());
        } else {
            tellUnknown(action + "Unknown", login);
        }
    }

    public void tell(String action, StaffDetails staff) {
        asWhoeverIsHere(() -> note(DomainChange.of(action, staff.subject(), staff.label())));
    }

    private void tellUnknown(String action, String login) {
        var mark = unknown.mark(login);
        asWhoeverIsHere(() -> unknown.note(
                login,
                action + " " + mark + " " + origin.get().address(),
                leftOut -> note(new DomainChange(
                        action,
                        mark,
                        mark,
                        leftOut == 0
                                ? List.of()
                                : List.of(new DomainChange.Field("leftOut", null, Long.toString(leftOut))),
                        null))));
    }

    /** Where nobody is signed in yet, the desk itself noted it. */
    private static void asWhoeverIsHere(Runnable work) {
        if (SignedInActor.principal().isPresent()) {
            work.run();
        } else {
            AsSystem.run(work);
        }
    }

    /** It belongs to the customer, card or renewal on whose page it was done. */
    private void note(DomainChange change) {
        var told = change.of(origin.get().ties());
        transaction.executeWithoutResult(status -> events.publishEvent(told));
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
