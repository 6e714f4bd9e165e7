package org.tsuzuki.web;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.Settings;

/**
 * Keeps those who have not signed in from filling the memory: their sessions live for minutes, and there are never more
 * than so many of them. The oldest goes first; one that is signed in never does.
 */
@Component
class AnonymousSessions implements HttpSessionListener, HttpSessionAttributeListener {

    /** The oldest first; who takes a session out decides what becomes of it. */
    private final SequencedSet<HttpSession> anonymous = new LinkedHashSet<>();

    private final Duration life;
    private final int most;
    private final Settings settings;

    AnonymousSessions(
            @Value("${tsuzuki.anonymous.life}") Duration life,
            @Value("${tsuzuki.anonymous.most}") int most,
            Settings settings) {
        this.life = life;
        this.most = most;
        this.settings = settings;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval((int) life.toSeconds());
        add(event.getSession()).ifPresent(HttpSession::invalidate);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        take(event.getSession());
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        if (isSignIn(event.getName(), event.getValue())) {
            welcome(event.getSession());
        }
    }

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        attributeAdded(new HttpSessionBindingEvent(
                event.getSession(), event.getName(), event.getSession().getAttribute(event.getName())));
    }

    private static boolean isSignIn(String name, Object value) {
        return HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY.equals(name)
                && value instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().isAuthenticated();
    }

    private void welcome(HttpSession session) {
        if (take(session)) {
            session.setMaxInactiveInterval(
                    (int) settings.time(Setting.SESSION_LASTS).toSeconds());
        }
    }

    /** Returns whom there is no more room for. */
    private synchronized Optional<HttpSession> add(HttpSession session) {
        anonymous.addLast(session);
        return anonymous.size() > most ? Optional.of(anonymous.removeFirst()) : Optional.empty();
    }

    private synchronized boolean take(HttpSession session) {
        return anonymous.remove(session);
    }
}
