package org.tsuzuki.renewal.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.ui.MainLayout;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardService;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.quote.Explanation;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementChoice;

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
    void F03_the_text_for_a_chat_says_price_new_days_and_steps_in_four_languages() {
        assertThat(text(CustomerLanguage.EN))
                .startsWith("Your renewal\n\n[Your SIM]\n- " + number())
                .contains("[Steps]\n1. ", "- Total: ¥3,300", "- Data until: 21 Nov 2026 → 20 Jan 2027")
                .contains("All days and times are Japan time.", "Not refundable once it is topped up.");
        assertThat(text(CustomerLanguage.JA))
                .contains("- 合計：¥3,300", "2026年11月21日 → 2027年1月20日", "日時はすべて日本時間です。", "返金はできません");
        assertThat(text(CustomerLanguage.ZH_HANS))
                .contains("- 合计：3,300 日元", "2026年11月21日 → 2027年1月20日", "日期和时间均为日本时间。", "不可退款");
        assertThat(text(CustomerLanguage.ZH_HANT))
                .contains("續費說明", "- 合計：3,300 日圓", "2026年11月21日 → 2027年1月20日", "日期與時間均為日本時間。", "不可退款")
                .doesNotContain("¥", "时", "后", "为", "充值");
    }

    @Test
    void price_and_days_come_first_in_the_chat() {
        for (var language : CustomerLanguage.values()) {
            var told = Explanation.of(card, CARRIER, quotes.quote(card, counter.voucher(card)), language);
            assertThat(told.text().indexOf(told.price().section().title()))
                    .isLessThan(told.text().indexOf(told.days().section().title()))
                    .isLessThan(told.text().indexOf(told.more().getFirst().title()));
        }
    }

    @Test
    void nothing_that_is_meant_for_the_counter_is_told() {
        for (var language : CustomerLanguage.values()) {
            assertThat(text(language)).doesNotContain("owes us money", "客户确认", "客戶確認");
        }
        var povo = counter.povo();
        var quote = quotes.quote(povo, counter.form(povo, "CONBINI_POSA_CODE"));
        assertThat(Explanation.of(povo, CARRIER, quote, CustomerLanguage.EN).text())
                .doesNotContain("advance", "markup", "customer");
    }

    @Test
    void the_page_shows_no_steps_of_the_clerk_and_nothing_of_the_staffs_pages() {
        open(Map.of("lang", "en"));

        assertThat(screen())
                .contains("Please pay", "¥3,300", number())
                .doesNotContain("Steps", "Transactions", "Catalogue");
        assertThat(find(MainLayout.class).all()).isEmpty();
    }

    @Test
    void price_number_and_days_stand_in_large_figures_before_everything_else() {
        open(Map.of("lang", "zh-Hans"));

        var large = find(Span.class).all().stream()
                .filter(span -> span.getClassNames().contains("customer-large"))
                .map(span -> span.getElement().getTextRecursively())
                .toList();
        assertThat(large).startsWith("3,300 日元", number(), "2027年1月20日");
        assertThat(screen().indexOf("办理方式")).isGreaterThan(screen().indexOf("2027年1月20日"));
    }

    @Test
    void it_opens_in_the_customers_first_language_and_switches() {
        speaks("ja", "en");

        open(Map.of());
        assertThat(screen()).contains("更新のご案内", "お支払い金額", "¥3,300");

        press("简体中文");
        assertThat(screen()).contains("续费说明", "请支付", "日元");

        press("繁體中文");
        assertThat(screen()).contains("續費說明", "請支付", "日圓").doesNotContain("¥");

        press("English");
        assertThat(screen()).contains("Your renewal").doesNotContain("owes us money");
    }

    @Test
    void a_customer_from_taiwan_reads_traditional_chinese() {
        speaks("zh-Hant");

        open(Map.of());

        assertThat(screen()).contains("續費說明", "您的號碼", "便利商店").doesNotContain("续费说明", "便利店");
    }

    @Test
    void a_customer_who_is_served_in_none_of_their_languages_reads_english() {
        speaks("ko");

        open(Map.of());

        assertThat(screen()).contains("Your renewal");
    }

    @Test
    void the_clerks_own_commands_are_not_in_the_customers_window() {
        open(Map.of("lang", "ja"));
        assertThat(screen()).contains("Back to the renewal", "Copy as text", "Customer window");
        var window = find(Anchor.class).all().stream()
                .filter(link -> link.getTarget().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(window.getHref()).contains("explain?", "lang=ja", "window");

        UI.getCurrent().navigate("cards/" + card.id() + "/explain", QueryParameters.fromString("lang=ja&window="));

        assertThat(screen())
                .contains("お支払い金額")
                .doesNotContain("Back to the renewal", "Copy as text", "Customer window");
    }

    @Test
    void the_language_that_the_customer_presses_stays_in_their_window() {
        UI.getCurrent().navigate("cards/" + card.id() + "/explain", QueryParameters.fromString("lang=ja&window="));

        press("English");

        assertThat(screen()).contains("Please pay").doesNotContain("Back to the renewal");
    }

    @Test
    void what_is_paid_to_the_carrier_directly_is_no_part_of_what_is_paid_here() {
        drafts.save(card.id(), counter.voucher(card).settledBy(SettlementChoice.DIRECT));

        open(Map.of("lang", "en"));

        assertThat(screen()).contains("Please pay ¥300", "Pay SoftBank", "directly ¥3,000");
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

    private void speaks(String... tags) {
        var customer = customers.find(card.customerId()).orElseThrow();
        customers.change(customer.withLanguages(List.of(tags)));
    }

    private String number() {
        return String.join(" ", card.identifiers().groups());
    }

    private void open(Map<String, String> query) {
        UI.getCurrent().navigate("cards/" + card.id() + "/explain", QueryParameters.simple(query));
    }

    private String text(CustomerLanguage language) {
        return Explanation.of(card, CARRIER, quotes.quote(card, counter.voucher(card)), language)
                .text();
    }
}
