package org.tsuzuki.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.base.Yen;
import org.tsuzuki.security.Role;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.Settings;
import org.tsuzuki.settings.SettingsService;

/** On the desk of the settings' own tests. */
@SignedInAs(Role.OWNER)
@TestPropertySource(properties = "tsuzuki.test.desk=settings")
class SettingsViewTest extends ScreenTest {

    @Autowired
    private Settings now;

    @Autowired
    private SettingsService settings;

    @Test
    void a_setting_is_changed_with_its_reason_and_the_change_stays_to_be_read() {
        var before = settings.find(Setting.SERVICE_FEE).value();
        navigate(SettingsView.class);

        edit("Edit: Service fee");
        type("New amount in yen", "480");
        type("Reason", "a dearer year");
        press("Save");

        assertThat(now.yen(Setting.SERVICE_FEE)).isEqualTo(new Yen(480));
        assertThat(screen())
                .contains("¥480")
                .contains(new Yen(before) + " → ¥480 · a dearer year")
                .contains("Allowed: ¥0 – ¥100,000. Usual: ¥300");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Edit: Approval lasts | New time in minutes | Reason | Save | Enter whole minutes from 1 to 60.
            ja | 編集：承認の有効時間 | 新しい時間（分） | 理由 | 保存 | 1〜60の整数（分）を入力してください。
            zh | 修改：批准有效时间 | 新时间（分钟） | 原因 | 保存 | 请输入 1 至 60 的整数（单位：分钟）。
            """)
    void a_wrong_value_is_explained_beside_it_in_the_readers_language_and_nothing_typed_is_lost(
            String language, String edit, String value, String reason, String save, String problem) {
        UI.getCurrent().setLocale(Locale.forLanguageTag(language));
        navigate(SettingsView.class);

        edit(edit);
        type(value, "90");
        type(reason, "long ways");
        press(save);

        assertThat(problemOf(value)).isEqualTo(problem);
        assertThat(textField(value).getValue()).isEqualTo("90");
        assertThat(textField(reason).getValue()).isEqualTo("long ways");
    }

    @Test
    void a_rule_is_answered_with_yes_or_no() {
        navigate(SettingsView.class);
        var required = now.is(Setting.DRAWER_REQUIRED);

        edit("Edit: Cash only with a drawer");
        @SuppressWarnings("unchecked")
        var answer = (Select<Boolean>) find(Select.class).withLabel("New value").single();
        answer.setValue(!required);
        type("Reason", "no drawers here");
        press("Save");

        assertThat(now.is(Setting.DRAWER_REQUIRED)).isEqualTo(!required);
    }

    @Test
    void somebody_who_came_for_one_setting_finds_its_dialog_open() {
        UI.getCurrent().navigate("settings", QueryParameters.of("change", "SERVICE_FEE"));

        assertThat(textField("New amount in yen").getValue()).isNotEmpty();
    }

    @Test
    void what_is_decided_at_the_start_is_read_with_what_changes_it() {
        navigate(SettingsView.class);

        assertThat(screen())
                .contains("Address to listen on 127.0.0.1 Changed by: --listen, TSUZUKI_ADDRESS")
                .contains("Address in links None: links work only on this computer");
    }

    private void edit(String ariaLabel) {
        test(find(Button.class).withAriaLabel(ariaLabel).single()).click();
    }
}
