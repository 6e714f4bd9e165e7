package org.tsuzuki.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockRequestDispatcher;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedInAs;

/** What is answered when nothing else can be. */
@DeskTest
@SignedInAs(Role.CLERK)
@ExtendWith(OutputCaptureExtension.class)
class ProtectedPagesTest {

    private static final Pattern ERROR_NUMBER = Pattern.compile("E-[2-9A-Z]{6}");

    @Autowired
    private WebApplicationContext desk;

    private MockMvc browser = MockMvcBuilders.standaloneSetup(new Object()).build();

    @BeforeEach
    void open() {
        ((MockServletContext) Objects.requireNonNull(desk.getServletContext()))
                .registerNamedDispatcher("springServlet", new MockRequestDispatcher("springServlet"));
        browser =
                MockMvcBuilders.webAppContextSetup(desk).apply(springSecurity()).build();
    }

    @Test
    void an_error_is_explained_with_the_number_under_which_it_is_logged(CapturedOutput log) throws Exception {
        var answer = fail(500, "ja");

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString())
                .contains("lang=\"ja\"", "二重に記録されることもありません", "ホームへ戻る")
                .doesNotContain("Whitelabel", "the secret of the database");
        var number = ERROR_NUMBER.matcher(answer.getContentAsString());
        assertThat(number.find()).isTrue();
        assertThat(log.getAll()).contains(number.group() + " at /cards", "the secret of the database");
    }

    @ParameterizedTest
    @CsvSource({"404, zh-CN, 找不到页面", "403, en, Not allowed", "400, ja, この操作は処理できません", "405, en, cannot be handled"})
    void what_is_asked_wrongly_is_explained_in_the_readers_language(int status, String language, String words)
            throws Exception {
        var answer = fail(status, language);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).contains(words).doesNotContainPattern(ERROR_NUMBER);
    }

    private MockHttpServletResponse fail(int status, String language) throws Exception {
        return browser.perform(get("/error")
                        .header("Accept-Language", language)
                        .locale(Locale.forLanguageTag(language))
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/cards")
                        .requestAttr(
                                RequestDispatcher.ERROR_EXCEPTION,
                                new IllegalStateException("the secret of the database")))
                .andReturn()
                .getResponse();
    }
}
