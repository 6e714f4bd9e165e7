package org.tsuzuki.customer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;

class CustomerLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "zh, ZH_HANS",
        "zh-CN, ZH_HANS",
        "zh-SG, ZH_HANS",
        "zh-Hans-HK, ZH_HANS",
        "zh-Hant, ZH_HANT",
        "zh-TW, ZH_HANT",
        "zh-HK, ZH_HANT",
        "zh-MO, ZH_HANT",
        "yue, ZH_HANT",
        "ja, JA",
        "ja-JP, JA",
        "en, EN",
        "en-GB, EN"
    })
    void a_tag_means_the_language_that_its_readers_read(String tag, CustomerLanguage expected) {
        assertThat(CustomerLanguage.of(tag)).contains(expected);
    }

    @Test
    void the_first_language_that_customers_are_served_in_counts() {
        assertThat(CustomerLanguage.firstOf(List.of("ko", "zh-Hant", "en"))).contains(CustomerLanguage.ZH_HANT);
        assertThat(CustomerLanguage.firstOf(List.of("ko", "vi"))).contains(CustomerLanguage.EN);
        assertThat(CustomerLanguage.firstOf(List.of())).isEmpty();
        assertThat(CustomerLanguage.of("ko")).isEmpty();
        assertThat(CustomerLanguage.of("not a tag")).isEmpty();
    }

    @Test
    void yen_are_no_yuan_to_readers_of_chinese() {
        assertThat(CustomerLanguage.ZH_HANS.yen(new Yen(1_980))).isEqualTo("1,980 日元");
        assertThat(CustomerLanguage.ZH_HANT.yen(new Yen(-250))).isEqualTo("-250 日圓");
        assertThat(CustomerLanguage.JA.yen(new Yen(1_980))).isEqualTo("¥1,980");
        assertThat(CustomerLanguage.EN.yen(new Yen(1_980))).isEqualTo("¥1,980");
    }

    @Test
    void amounts_inside_a_text_have_the_unit_of_its_readers_too() {
        var plan = new Trilingual("充值 ¥3,000", "チャージ ¥3,000", "Top-up ¥3,000");

        assertThat(CustomerTexts.of(CustomerLanguage.ZH_HANS, plan)).isEqualTo("充值 3,000 日元");
        assertThat(CustomerTexts.of(CustomerLanguage.ZH_HANT, plan)).isEqualTo("儲值 3,000 日圓");
        assertThat(CustomerTexts.of(CustomerLanguage.JA, plan)).isEqualTo("チャージ ¥3,000");
        assertThat(CustomerTexts.get(CustomerLanguage.ZH_HANT, "validity.warning.lateFee", "¥500"))
                .contains("500 日圓")
                .doesNotContain("¥");
    }

    @Test
    void both_ways_to_write_chinese_have_a_name_in_every_language_of_the_desk() {
        assertThat(LanguageNames.of("zh-Hant", Language.EN)).isEqualTo("Chinese (traditional)");
        assertThat(LanguageNames.of("zh-Hant", Language.JA)).isEqualTo("中国語（繁体字）");
        assertThat(LanguageNames.of("zh-Hant", Language.ZH)).isEqualTo("中文（繁体）");
        assertThat(LanguageNames.of("zh", Language.EN)).isEqualTo("Chinese (simplified)");
        assertThat(LanguageNames.of("ko", Language.EN)).isEqualTo("Korean");
    }
}
