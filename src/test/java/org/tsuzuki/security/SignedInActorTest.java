package org.tsuzuki.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class SignedInActorTest {

    private final SignedInActor actor = new SignedInActor();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void nobody_is_not_taken_for_the_desk_itself() {
        SecurityContextHolder.clearContext();
        assertThatThrownBy(actor::get).isInstanceOf(AuthenticationCredentialsNotFoundException.class);

        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "visitor", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        assertThatThrownBy(actor::get).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void what_the_desk_does_by_itself_bears_its_name() {
        assertThat(AsSystem.call(actor::get).name()).isEqualTo("Tsuzuki");
    }
}
