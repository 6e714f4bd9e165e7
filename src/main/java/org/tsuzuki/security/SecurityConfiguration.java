package org.tsuzuki.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.tsuzuki.security.ui.SignInView;

@Configuration
@EnableWebSecurity
@EnableMethodSecurity(prePostEnabled = false, jsr250Enabled = true)
class SecurityConfiguration {

    /** The screens are answered by a forward, after which nothing can be added any more. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EARLY = new ObjectPostProcessor<>() {
        @Override
        public <T extends HeaderWriterFilter> T postProcess(T filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    /** Lets the browser drop what pages kept, where it is reached by HTTPS; elsewhere the sign-in page does it itself. */
    private static final LogoutHandler FORGET =
            new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.STORAGE));

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http, StaffMembers members, SignInJournal journal, AuthenticationManager manager)
            throws Exception {
        return http.authenticationManager(manager)
                .headers(headers -> headers.withObjectPostProcessor(EARLY)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.WITHOUT_SCRIPTS))
                        // addresses name customers' cards and receipts; other sites learn nothing of them
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()")))
                // whoever holds a receipt may have it checked
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/check", "/check/*").permitAll())
                .addFilterAfter(new StaffWatch(members), UsernamePasswordAuthenticationFilter.class)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SignInView.class, "/sign-in?signedOut")
                                .addLogoutHandler(journal)
                                .addLogoutHandler(FORGET)
                                // the router answers unknown addresses with a page that shows the way back
                                .anyRequest(AuthorizedUrl::authenticated))
                .build();
    }

    /** 19 MiB and two passes, the lower bound that OWASP names for Argon2id; Spring's own default lies below it. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }

    @Bean
    AuthenticationManager authenticationManager(
            StaffDirectory directory,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            AuthenticationEventPublisher events) {
        var provider = new DaoAuthenticationProvider(directory) {
            @Override
            public Authentication authenticate(Authentication attempt) {
                throttle.check(attempt.getName());
                if (!Passwords.isWholeText(String.valueOf(attempt.getCredentials()))) {
                    throw new BadCredentialsException("Half a letter");
                }
                return super.authenticate(attempt);
            }
        };
        provider.setPasswordEncoder(encoder);
        var manager = new ProviderManager(provider);
        manager.setAuthenticationEventPublisher(events);
        return manager;
    }
}
