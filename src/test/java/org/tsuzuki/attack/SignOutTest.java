package org.tsuzuki.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.security.Role;

@DeskTest
@SignedInAs(Role.CLERK)
class SignOutTest {

    @Autowired
    private WebApplicationContext desk;

    @Test
    void a_browser_that_signs_out_by_https_is_told_to_drop_what_pages_kept_and_nothing_else() throws Exception {
        var browser =
                MockMvcBuilders.webAppContextSetup(desk).apply(springSecurity()).build();

        var answer = browser.perform(post("/logout").with(csrf()).secure(true))
                .andReturn()
                .getResponse();

        assertThat(answer.getHeader("Clear-Site-Data")).isEqualTo("\"storage\"");
    }
}
