package org.tsuzuki.receipt.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tsuzuki.DeskTest;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.PublicAddress;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.keys.KeyRing;
import org.tsuzuki.receipt.ReceiptDraft;
import org.tsuzuki.receipt.document.IssuedReceipts;
import org.tsuzuki.receipt.document.ReceiptContent;

/** Whoever holds a receipt may have it checked, and learns nothing of anybody. */
@DeskTest
@Import(IssuedReceipts.class)
class CheckTest {

    private static int addresses;

    @Autowired
    private IssuedReceipts issued;

    @Autowired
    private VerificationService checks;

    @Autowired
    private VerificationCodes codes;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private WebApplicationContext desk;

    private MockMvc web;
    private ReceiptDraft draft;
    private ReceiptContent receipt;
    private String code;

    @BeforeEach
    void issueAReceipt() {
        web = MockMvcBuilders.webAppContextSetup(desk).apply(springSecurity()).build();
        draft = issued.draft(issued.branch("K" + ++addresses), "LI NA");
        receipt = issued.issue(draft);
        code = codes.of(receipt).text();
    }

    @Test
    void a_genuine_code_tells_number_branch_day_and_total() throws Exception {
        web.perform(visit("/check/" + code).locale(Locale.JAPANESE))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(content().string(containsString("この領収書は本物です")))
                .andExpect(content().string(containsString(receipt.number().value())))
                .andExpect(content().string(containsString("¥3,300")))
                .andExpect(content().string(containsString("2026年")))
                .andExpect(content().string(not(containsString("LI NA"))))
                .andExpect(content().string(not(containsString("100042"))))
                .andExpect(content().string(not(containsString("5678"))));
    }

    @Test
    void the_page_speaks_the_language_of_the_browser_and_cannot_be_framed_or_kept() throws Exception {
        web.perform(visit("/check/" + code).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(content().string(containsString("这是真实的收据")));
        web.perform(visit("/check/" + code).locale(Locale.FRENCH))
                .andExpect(content().string(containsString("This receipt is genuine")))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(cookie().doesNotExist("JSESSIONID"));
        web.perform(visit("/check").param("code", code).param("lang", "ja").locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("この領収書は本物です")));
    }

    @ParameterizedTest
    @CsvSource({
        "zh-TW, zh-Hant",
        "zh-HK, zh-Hant",
        "zh-Hant-MO, zh-Hant",
        "yue, zh-Hant",
        "zh, zh-Hans",
        "zh-SG, zh-Hans"
    })
    void chinese_is_answered_in_the_characters_that_the_browser_asks_for(String asked, String answered)
            throws Exception {
        web.perform(visit("/check/" + code).locale(Locale.forLanguageTag(asked)))
                .andExpect(content().string(containsString("<html lang=\"" + answered + "\">")));
    }

    @Test
    void readers_of_traditional_chinese_are_told_everything_in_words_written_for_them() throws Exception {
        issued.issueReturn(draft, receipt);

        web.perform(visit("/check/" + code).param("lang", "zh-Hant").locale(Locale.JAPANESE))
                .andExpect(content().string(containsString("這是真實的收據")))
                .andExpect(content().string(containsString("收據號碼")))
                .andExpect(content().string(containsString("3,300 日圓")))
                .andExpect(content().string(containsString("2026年")))
                .andExpect(content().string(containsString("已退款</dt><dd>3,550 日圓")))
                .andExpect(content().string(not(containsString("¥"))));
        web.perform(visit("/check").param("code", "x").param("lang", "zh-Hant"))
                .andExpect(content().string(containsString("查無此收據")))
                .andExpect(content().string(containsString("name=\"lang\" value=\"zh-Hant\"")));
        web.perform(visit("/check").param("lang", "zh-Hant"))
                .andExpect(content().string(containsString("查驗收據")));
    }

    @Test
    void each_language_can_be_pressed_and_keeps_the_code() throws Exception {
        var page =
                web.perform(visit("/check/" + code)).andReturn().getResponse().getContentAsString();

        for (var language : CustomerLanguage.values()) {
            assertThat(page)
                    .contains(
                            "href=\"/check?code=" + code + "&amp;lang=" + language.tag() + "\">" + language.ownName());
        }
    }

    @Test
    void the_first_language_of_the_browser_that_customers_are_served_in_counts() throws Exception {
        web.perform(visit("/check/" + code).locale(Locale.FRENCH, Locale.TRADITIONAL_CHINESE, Locale.JAPANESE))
                .andExpect(content().string(containsString("這是真實的收據")));
        web.perform(visit("/check").param("code", code).param("lang", "xx").locale(Locale.JAPANESE))
                .andExpect(content().string(containsString("この領収書は本物です")));
    }

    @Test
    void any_other_signature_number_or_form_is_not_known() throws Exception {
        var last = code.charAt(code.length() - 1);
        var forged = code.substring(0, code.length() - 1) + (last == 'Q' ? 'R' : 'Q');
        var other = codes.of(issued.issue(draft)).text();
        var moved = other.substring(0, other.length() - 19) + code.substring(code.length() - 19);

        for (var wrong : new String[] {forged, moved, receipt.number().value(), "x", "a".repeat(500), "%27%3Cscript"}) {
            assertThat(checks.check(wrong)).isEmpty();
        }
        web.perform(visit("/check").param("code", "\"><script>alert(1)</script>"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("This receipt is not known")))
                .andExpect(content().string(not(containsString("<script>"))));
    }

    @Test
    void a_code_typed_by_hand_may_be_written_in_any_way() {
        var sign = code.substring(code.length() - 19);
        assertThat(checks.check(" " + code.toLowerCase(Locale.ROOT) + " ")).isPresent();
        assertThat(checks.check(receipt.number() + " " + sign.replace('-', ' ')))
                .isPresent();
        assertThat(checks.check(receipt.number() + "-" + sign.replace("-", ""))).isPresent();
        assertThat(checks.check(receipt.number() + "-" + sign.replace('0', 'O').replace('1', 'l')))
                .isPresent();
    }

    @Test
    void a_receipt_whose_total_was_changed_by_hand_is_no_longer_genuine() {
        database.update(
                "update receipt set content = replace(content, '\"tax\":\"TAX10\"', '\"tax\":\"PASS_THROUGH\"'),"
                        + " total = total where number = ?",
                receipt.number().value());
        assertThat(checks.check(code)).isPresent();
        database.update(
                "update receipt set content = replace(content, '3000}', '9000}') where number = ?",
                receipt.number().value());
        assertThat(checks.check(code)).isEmpty();
    }

    @Test
    void a_return_and_its_sale_know_of_each_other() {
        var back = issued.issueReturn(draft, receipt);

        assertThat(checks.check(code))
                .hasValueSatisfying(checked ->
                        assertThat(checked.returned()).isEqualTo(back.total().negated()));
        assertThat(checks.check(codes.of(back).text()))
                .hasValueSatisfying(checked -> assertThat(checked.returnOf()).isEqualTo(receipt.number()));
    }

    @Test
    void guessing_is_slowed_for_each_address_and_again_free_after_a_minute() throws Exception {
        var address = "203.0.113.7";
        for (var look = 0; look < 20; look++) {
            web.perform(from(address, "/check/" + code)).andExpect(status().isOk());
        }
        web.perform(from(address, "/check/" + code))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(not(containsString(receipt.number().value() + "<"))));
        web.perform(from("203.0.113.8", "/check/" + code)).andExpect(status().isOk());

        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        web.perform(from(address, "/check/" + code)).andExpect(status().isOk());
    }

    @Test
    void nothing_else_is_open_to_everybody() throws Exception {
        web.perform(visit("/receipts/" + receipt.number())).andExpect(status().is3xxRedirection());
        web.perform(visit("/check/" + code + "/more")).andExpect(status().is3xxRedirection());
    }

    @Test
    void what_an_older_key_has_signed_stays_genuine_and_the_newest_signs() {
        var day = LocalDate.of(2026, 11, 21);
        var older = KeyRing.fresh(day);
        var newer = new KeyRing(Stream.concat(older.keys().stream(), KeyRing.fresh(day).keys().stream())
                .toList());
        var before = new VerificationCodes(older, address("")).of(receipt);
        var after = new VerificationCodes(newer, address(""));

        assertThat(after.of(receipt)).isNotEqualTo(before);
        for (var text : List.of(before.text(), after.of(receipt).text())) {
            assertThat(after.matches(receipt, VerificationCodes.read(text).orElseThrow()))
                    .isTrue();
        }
        assertThat(new VerificationCodes(older, address(""))
                        .matches(
                                receipt,
                                VerificationCodes.read(after.of(receipt).text()).orElseThrow()))
                .isFalse();
    }

    @Test
    void the_code_leads_to_the_public_address_where_there_is_one() {
        var code = new VerificationCodes(KeyRing.fresh(LocalDate.of(2026, 11, 21)), address("https://desk.example.jp/"))
                .of(receipt);

        assertThat(code.link()).isEqualTo("https://desk.example.jp/check/" + code.text());
    }

    private static PublicAddress address(String url) {
        return new PublicAddress(url, 8080);
    }

    /** Each visit from an address of its own, so that tests do not slow each other. */
    private static MockHttpServletRequestBuilder visit(String path) {
        return from("198.51.100." + ++addresses, path);
    }

    private static MockHttpServletRequestBuilder from(String address, String path) {
        return get(path).with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }
}
