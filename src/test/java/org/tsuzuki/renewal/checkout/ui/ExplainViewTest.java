package org.tsuzuki.renewal.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardService;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.quote.Explanation;
import org.tsuzuki.security.Role;

class ExplainViewTest extends ScreenTest {

    private static final Trilingual CARRIER = new Trilingual("软银", "ソフトバンク", "SoftBank");

    @Autowired
    private CardService cards;

    @Autowired
    private CustomerService customers;

    @Autowired
    private DraftService drafts;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    private CardDetails card;

    @BeforeEach
    void aRenewalIsPrepared() {
        signedIn.as(Role.CLERK);
        var prepaid = counter.prepaid();
        card = cards.change(prepaid.withTexts("", "", "owes us money"));
        drafts.save(card.id(), counter.voucher(card));
    }

    @Test
    void F03_the_text_for_a_chat_says_steps_price_and_new_days_in_three_languages() {
        assertThat(text(Language.EN))
                .startsWith(
                        "Your renewal\n\n[Your SIM]\n- " + card.identifiers().shown())
                .contains("[Steps]\n1. ", "- Total: ¥3,300", "- Data until: 21 Nov 2026 → 20 Jan 2027")
                .contains("All days and times are Japan time.", "Not refundable once it is topped up.");
        assertThat(text(Language.JA)).contains("- 合計：¥3,300", "2026年11月21日 → 2027年1月20日", "日付はすべて日本時間です。", "返金はできません");
        assertThat(text(Language.ZH)).contains("- 合计：¥3,300", "2026年11月21日 → 2027年1月20日", "日期均为日本时间。", "不可退款");
    }

    @Test
    void nothing_that_is_meant_for_the_counter_is_told() {
        for (var language : Language.values()) {
            assertThat(text(language)).doesNotContain("owes us money");
        }
        var povo = counter.povo();
        var quote = quotes.quote(povo, counter.form(povo, "CONBINI_POSA_CODE"));
        assertThat(Explanation.of(povo, CARRIER, quote, Language.EN).text()).doesNotContain("advance", "markup");
    }

    @Test
    void it_opens_in_the_customers_first_language_and_switches() {
        var customer = customers.find(card.customerId()).orElseThrow();
        customers.change(customer.withLanguages(List.of("ja", "en")));

        open(Map.of());
        assertThat(screen()).contains("更新のご案内", "¥3,300");

        press("简体中文");
        assertThat(screen()).contains("续费说明");

        press("English");
        assertThat(screen()).contains("Your renewal").doesNotContain("owes us money");
    }

    @Test
    void an_amount_that_is_not_known_yet_is_not_shown_as_nothing() {
        drafts.save(card.id(), counter.voucher(card).withPlan(null, ""));

        open(Map.of("lang", "en"));

        assertThat(screen()).contains("The amount is still to be confirmed").doesNotContain("¥0");
    }

    @Test
    void the_renew_page_leads_here_with_its_channel() {
        navigate("cards/" + card.id() + "/renew", RenewView.class);

        press("Show to customer");

        assertThat(address()).isEqualTo("cards/" + card.id() + "/explain");
        assertThat(screen()).contains("Your renewal");
    }

    private void open(Map<String, String> query) {
        UI.getCurrent().navigate("cards/" + card.id() + "/explain", QueryParameters.simple(query));
    }

    private String text(Language language) {
        return Explanation.of(card, CARRIER, quotes.quote(card, counter.voucher(card)), language)
                .text();
    }
}
