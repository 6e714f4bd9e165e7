package org.tsuzuki.customer.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.Vectors;

class NameKeysTest {

    private static final NameKeys WANG = NameKeys.of("王小明", null, null);
    private static final NameKeys YAMADA = NameKeys.of("山田太郎", "ヤマダ タロウ", null);

    @ParameterizedTest
    @MethodSource("pinyin")
    void surnames_have_their_special_reading(Vectors vector) {
        assertThat(String.join(" ", Pinyin.syllables(vector.text("han"))))
                .isEqualToIgnoringCase(vector.text("icu_han_latin_names"));
    }

    static Stream<Vectors> pinyin() {
        return Vectors.of("names", "icu_han_latin_names");
    }

    @ParameterizedTest
    @MethodSource("matches")
    void every_way_to_write_a_name_finds_it(Vectors vector) {
        var han = vector.textOrNull("han");
        var kana = "山田太郎".equals(han) ? "ヤマダ タロウ" : vector.textOrNull("input");
        var keys = NameKeys.of(han, kana, null);

        assertThat(vector.texts("must_match")).allSatisfy(typed -> assertFound(keys, typed));
    }

    static Stream<Vectors> matches() {
        return Vectors.of("names", "must_match");
    }

    @ParameterizedTest
    @MethodSource("traditional")
    void traditional_characters_find_simplified_ones_and_back(Vectors vector) {
        var traditional = vector.text("input");
        var simplified = vector.text("traditional_simplified");

        assertFound(NameKeys.of(traditional, null, null), simplified);
        assertFound(NameKeys.of(simplified, null, null), traditional);
    }

    static Stream<Vectors> traditional() {
        return Vectors.of("names", "traditional_simplified");
    }

    @Test
    void kana_has_the_reading_of_the_vectors() {
        var vector = Vectors.of("names", "katakana_latin").findFirst().orElseThrow();

        assertThat(Kana.romaji(vector.text("nfkc"))).isEqualToIgnoringCase(vector.text("katakana_latin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王",
                "小明",
                "王小",
                "wangxiaoming",
                "wang xiaoming",
                "Xiaoming Wang",
                "xiaoming w",
                "wxm",
                "xmw",
                "WANG, XIAO-MING",
                "ｗａｎｇ"
            })
    void a_chinese_name_is_found(String typed) {
        assertFound(WANG, typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ヤマダ",
                "ﾔﾏﾀﾞ",
                "やまだ",
                "タロウ ヤマダ",
                "yamada taro",
                "Taroh Yamada",
                "yamadatarou",
                "タロー",
                "山田",
                "太郎",
                "yam"
            })
    void a_japanese_name_is_found(String typed) {
        assertFound(YAMADA, typed);
    }

    @ParameterizedTest
    @CsvSource({"shan", "shantian", "sttl", "wang"})
    void a_japanese_name_is_not_read_as_chinese(String typed) {
        assertThat(found(YAMADA, typed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"INOUE KAORI, inou kaori", "UEDA KEN, uda", "XUE LI, xu li", "YUE FEI, yu fei"})
    void the_two_letters_of_an_asian_name_are_no_umlaut(String latin, String typed) {
        assertThat(NameKeys.of(null, null, latin).keys()).doesNotContain(NameKeys.query(typed));
    }

    @ParameterizedTest
    @CsvSource({"佐々木希, 佐佐木", "佐佐木希, 佐々木", "佐々木希, 佐々木希", "野々村, 野野村", "佐々木, 佐々"})
    void a_repeated_character_is_found_in_either_writing(String han, String typed) {
        assertFound(NameKeys.of(han, "カナ", null), typed);
    }

    @ParameterizedTest
    @CsvSource({
        "髙橋, 高橋", "高橋, 髙橋", "濵﨑, 浜崎", "渡邉, 渡辺", "渡邊, 渡辺", "斎藤, 斉藤", "齋藤, 斉藤", "𠮷田, 吉田", "廣澤, 広沢", "眞島, 真嶋",
    })
    void variants_of_a_character_find_each_other(String han, String typed) {
        assertFound(NameKeys.of(han, "カナ", null), typed);
    }

    @ParameterizedTest
    @CsvSource({
        "LYU XIAOMEI, lv xiaomei",
        "LYU XIAOMEI, lu xiaomei",
        "LV XIAOMEI, lyu",
        "LU NA, xlv",
        "Müller Jörg, muller",
        "O'Neil Anne-Marie, anne marie oneil",
        "YAMADA TARO, ヤマダ",
        "OHNO YUKO, ono yuuko",
        "OHNO YUKO, oono",
        "HOMMA JUN'ICHI, honma junichi",
        "Đỗ Minh, do minh",
        "Jean-Pierre DUPONT, pierre",
        "Jean-Pierre DUPONT, pierre dupont",
        "Jean-Pierre DUPONT, jean-pierre",
        "Jean-Pierre DUPONT, xpierre",
        "Sean O'Brien, brien",
        "Sean O’Brien, o'brien",
        "Sean O’Brien, obrien sean",
        "María del Carmen García-López, lopez",
        "Anna Müller, mueller",
        "Anna Müller, mue",
        "Anna Mueller, müller",
        "Anna Mueller, muller",
        "Anna Muller, mueller",
        "Jörg Schröder, schroeder",
        "Joerg Schroeder, schröder",
        "Søren Ångström, soeren aangstroem",
    })
    void a_latin_name_is_found(String latin, String typed) {
        assertThat(found(NameKeys.of(null, null, latin), typed)).isEqualTo(!typed.startsWith("x"));
    }

    @ParameterizedTest
    @CsvSource({
        "キョウコ, キヨウコ",
        "ハッチョウリ, hatchori",
        "ハッチョウリ, hacchori",
        "ミヅキ, mizuki",
        "ジョン・スミス, スミス",
        "ヴァン, vuan",
        "おおの, オオノ",
        "カオリ, かおり",
        "コウヘイ, kohei",
    })
    void a_kana_name_is_found(String kana, String typed) {
        assertFound(NameKeys.of(null, kana, null), typed);
    }

    @Test
    void a_family_name_of_two_characters_stays_whole() {
        assertFound(NameKeys.of("司马光", null, null), "guang sima");
        assertFound(NameKeys.of("歐陽娜娜", null, null), "娜娜欧阳");
    }

    @ParameterizedTest
    @CsvSource({"𠮷田, 吉田", "𠮷田 健, 吉田健", "𡈽屋, 𡈽屋", "𡈽, 𡈽", "李𪚥, 李"})
    void a_character_outside_the_first_plane_is_found_with_or_without_a_known_reading(String han, String typed) {
        assertFound(NameKeys.of(han, null, null), typed);
        assertFound(NameKeys.of(han, null, null), han);
    }

    @Test
    void kana_within_a_written_name_is_found() {
        assertFound(NameKeys.of("山田 さくら", "ヤマダ サクラ", null), "さくら");
        assertFound(NameKeys.of("山田さくら", null, null), "山田サクラ");
    }

    @Test
    void zhou_is_not_zhong() {
        assertThat(found(NameKeys.of("钟伟", null, "ZHONG WEI"), "zhou")).isFalse();
    }

    @Test
    void a_text_pasted_by_mistake_does_no_harm() {
        var pasted = "yamada ".repeat(20_000);

        assertThat(NameKeys.query(pasted)).startsWith("yamadayamada");
        assertThat(NameKeys.of(pasted, pasted, pasted).keys()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "・", "~"})
    void nothing_typed_has_no_key(String typed) {
        assertThat(NameKeys.queryKeys(typed)).isEmpty();
        assertThat(NameKeys.query(typed)).isEmpty();
        assertThat(NameKeys.of(typed, typed, typed).keys()).isEmpty();
    }

    @Property
    void whatever_part_of_a_latin_name_is_typed_it_is_found(
            @ForAll @AlphaChars @StringLength(min = 1, max = 12) String family,
            @ForAll @AlphaChars @StringLength(min = 1, max = 12) String given) {
        var keys = NameKeys.of(null, null, family + " " + given);

        assertFound(keys, family);
        assertFound(keys, given);
        assertFound(keys, given + " " + family);
        assertFound(keys, family.substring(0, 1));
    }

    private static void assertFound(NameKeys keys, String typed) {
        assertThat(found(keys, typed))
                .as("%s (%s) in %s", typed, NameKeys.queryKeys(typed), keys)
                .isTrue();
    }

    private static boolean found(NameKeys keys, String typed) {
        return NameKeys.queryKeys(typed).stream()
                .anyMatch(query -> keys.keys().stream().anyMatch(key -> key.startsWith(query)));
    }
}
