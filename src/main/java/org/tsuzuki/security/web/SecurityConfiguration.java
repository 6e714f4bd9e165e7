package org.tsuzuki.security.web;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.RelativeRedirectFilter;
import org.tsuzuki.security.PasswordCheck;
import org.tsuzuki.security.SignInLog;
import org.tsuzuki.security.StaffMembers;
import org.tsuzuki.security.signin.KnownDevices;
import org.tsuzuki.security.signin.SignInRefusal;
import org.tsuzuki.security.signin.SignInSuccess;
import org.tsuzuki.security.signin.SignInThrottle;
import org.tsuzuki.security.signin.TooManyFailuresException;
import org.tsuzuki.security.signin.Visitor;
import org.tsuzuki.security.ui.SignInView;

@Configuration
@EnableWebSecurity
@EnableMethodSecurity(prePostEnabled = false, jsr250Enabled = true)
class SecurityConfiguration {

    /** Lets the browser drop what pages kept, where it is reached by HTTPS; elsewhere the sign-in page does it itself. */
    private static final LogoutHandler FORGET =
            new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.STORAGE));

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            StaffMembers members,
            SignInLog journal,
            KnownDevices devices,
            AuthenticationManager manager)
            throws Exception {
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, new SignInSuccess(devices));
        http.setSharedObject(RequestCache.class, new WantedAddress());
        return http.authenticationManager(manager)
                .headers(AbstractHttpConfigurer::disable) // AnswerHeaders are written before anybody answers
                // whoever holds a receipt may have it checked
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/check", "/check/*", "/error").permitAll())
                .addFilterBefore(relativeRedirects(), SecurityContextHolderFilter.class)
                .addFilterAfter(new SessionRevocationFilter(members), UsernamePasswordAuthenticationFilter.class)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SignInView.class, "/sign-in?signedOut")
                                .addLogoutHandler(journal)
                                .addLogoutHandler(FORGET)
                                // the router answers unknown addresses with a page that shows the way back
                                .anyRequest(AuthorizedUrl::authenticated))
                // after the screens' settings, which say where the form is
                .formLogin(form -> form.authenticationDetailsSource(Visitor::of).failureHandler(new SignInRefusal()))
                .build();
    }

    /** The screens' settings switch it on. */
    @Bean
    static NavigationAccessControlConfigurer pages(ApplicationEventPublisher events) {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withDecisionResolver(new RefusedPages(events))
                .disabled();
    }

    /** Also for HTTP/1.0, to which the server would name the machine that the request named. */
    private static RelativeRedirectFilter relativeRedirects() {
        var filter = new RelativeRedirectFilter();
        filter.setRedirectStatus(HttpStatus.FOUND);
        return filter;
    }

    /** 19 MiB and two passes, the lower bound that OWASP names for Argon2id; Spring's own default lies below it. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }

    /** Knows also the refusals of the desk's own. */
    @Bean
    AuthenticationEventPublisher signInEvents(ApplicationEventPublisher events) {
        var publisher = new DefaultAuthenticationEventPublisher(events);
        publisher.setAdditionalExceptionMappings(
                Map.of(TooManyFailuresException.class, AuthenticationFailureLockedEvent.class));
        return publisher;
    }

    @Bean
    AuthenticationManager authenticationManager(
            PasswordCheck passwords, SignInThrottle throttle, AuthenticationEventPublisher events) {
        var manager = new ProviderManager(new SignInProvider(passwords, throttle));
        manager.setAuthenticationEventPublisher(events);
        return manager;
    }

    private record SignInProvider(PasswordCheck passwords, SignInThrottle throttle) implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication typed) {
            var visitor = typed.getDetails() instanceof Visitor from ? Optional.of(from) : Optional.<Visitor>empty();
            return passwords.check(typed, account -> throttle.signIn(account, visitor));
        }

        @Override
        public boolean supports(Class<?> kind) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
        }
    }
}
