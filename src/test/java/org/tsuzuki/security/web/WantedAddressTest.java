package org.tsuzuki.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WantedAddressTest {

    private final WantedAddress wanted = new WantedAddress();

    @Test
    void what_was_wanted_is_found_again_with_its_query() {
        var asked = new MockHttpServletRequest("GET", "/cards/%E6%98%A5");
        asked.setQueryString("filter=a%2F%2Fb&page=2");
        var answer = new MockHttpServletResponse();

        wanted.saveRequest(asked, answer);

        var later = new MockHttpServletRequest("POST", "/sign-in");
        later.setCookies(answer.getCookies());
        assertThat(wanted.getRequest(later, new MockHttpServletResponse()))
                .returns("/cards/%E6%98%A5?filter=a%2F%2Fb&page=2", saved -> saved.getRedirectUrl());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "http://desk//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/%5Cevil.example",
                "/%5cevil.example",
                "/%2Fevil.example",
                "/%2fevil.example?page=2"
            })
    void a_planted_cookie_leads_nowhere_else(String planted) {
        var value = Base64.getEncoder().encodeToString(planted.getBytes(StandardCharsets.UTF_8));
        var later = new MockHttpServletRequest("POST", "/sign-in");
        later.setCookies(new Cookie("REDIRECT_URI", value));

        assertThat(wanted.getRequest(later, new MockHttpServletResponse())).isNull();
    }
}
