package org.tsuzuki.firstday.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.desk.ui.DeskView;
import org.tsuzuki.security.Role;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.SettingsService;
import org.tsuzuki.settings.ui.SettingsView;

/** On a desk that has served nobody yet; the test with a colleague comes last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SignedInAs(Role.OWNER)
@TestPropertySource(properties = "tsuzuki.test.desk=before-the-first-day")
class FirstDayViewTest extends ScreenTest {

    @Autowired
    private SettingsService settings;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | First day | Shinjuku: no invoice registration number | What customers pay with | Nobody else has been invited yet
            ja | 初日の準備 | Shinjuku：登録番号が未登録 | お客様の支払方法 | まだ誰も招待していません
            zh | 首日准备 | Shinjuku：没有发票登记号 | 客户支付方式 | 尚未邀请任何人
            """)
    void each_step_tells_what_is_missing_in_the_readers_language(
            String language, String title, String missing, String step, String colleagues) {
        UI.getCurrent().setLocale(Locale.forLanguageTag(language));

        navigate(FirstDayView.class);

        assertThat(screen()).contains(title, missing, step, colleagues).doesNotContain("!");
    }

    @Test
    void one_click_leads_to_where_it_is_done() {
        navigate(FirstDayView.class);

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(
                        "/branches",
                        "/settings?change=SERVICE_FEE",
                        "/payment-methods",
                        "/staff",
                        "/ledger/opening",
                        "/drawer",
                        "/catalogue/plans",
                        "/practice");
    }

    @Test
    void a_link_that_opens_here_only_is_told_with_what_to_do() {
        navigate(FirstDayView.class);

        assertThat(screen())
                .contains("Invitation links open only on this computer.")
                .contains("./tsuzuki run --listen 0.0.0.0 --public https://desk.example.jp");
    }

    @Test
    void a_tick_follows_what_was_done_and_nothing_else() {
        navigate(FirstDayView.class);
        assertThat(screen()).contains("¥300 is filled in as it came");

        settings.change(settings.find(Setting.SERVICE_FEE).order("320", "as the neighbours"));
        navigate(SettingsView.class);
        navigate(FirstDayView.class);

        assertThat(screen()).doesNotContain("is filled in as it came");
    }

    @Test
    void home_leads_the_owner() {
        navigate(DeskView.class);

        assertThat(screen()).contains("First day", "Practice renewal", "New customer");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @SignedInAs(Role.CLERK)
    void home_leads_nobody_else() {
        navigate(DeskView.class);

        assertThat(screen()).contains("New customer").doesNotContain("First day");
    }

    @Test
    void settings_lead_there_ever_after() {
        navigate(SettingsView.class);

        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("/first-day");
    }
}
