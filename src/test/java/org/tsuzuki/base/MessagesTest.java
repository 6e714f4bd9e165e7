package org.tsuzuki.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final Path BUNDLES = Path.of("src", "main", "resources", "vaadin-i18n");
    private static final Pattern USED = Pattern.compile(
            "(?:Texts\\.t|Messages\\.all|Problem\\.of|ProblemException\\.of|super|amountField|section|fact)"
                    + "\\(\\s*\"([a-zA-Z][\\w]*(?:\\.[\\w]+)+)\"");

    @Test
    void every_text_exists_in_every_language() {
        var chinese = texts(Language.ZH).stringPropertyNames();

        assertThat(texts(Language.JA).stringPropertyNames()).isEqualTo(chinese);
        assertThat(texts(Language.EN).stringPropertyNames()).isEqualTo(chinese);
    }

    @ParameterizedTest
    @EnumSource
    void every_text_is_a_sound_pattern_and_says_something(Language language) {
        texts(language).forEach((key, text) -> {
            assertThat(text.toString()).as(key.toString()).isNotBlank();
            assertThatCode(() -> new MessageFormat(text.toString()))
                    .as(key.toString())
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void every_key_that_the_code_names_has_a_text() throws IOException {
        assertThat(texts(Language.EN).stringPropertyNames()).containsAll(usedKeys());
    }

    @Test
    void a_missing_key_shows_itself() {
        assertThat(Messages.get(Language.JA, "no.such.key")).isEqualTo("!no.such.key!");
    }

    @Test
    void a_problem_speaks_the_language_of_its_reader() {
        var problem = Problem.of("problem.branch.code.taken", new Trilingual("新宿", "新宿店", "Shinjuku"));

        assertThat(Messages.get(Language.ZH, problem)).isEqualTo("代码 新宿 已被使用，请换一个代码。");
        assertThat(Messages.get(Language.EN, problem)).isEqualTo("The code Shinjuku is taken.");
    }

    private static Set<String> usedKeys() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            var keys = new TreeSet<String>();
            files.filter(path -> path.toString().endsWith(".java"))
                    .forEach(path -> USED.matcher(read(path)).results().forEach(found -> keys.add(found.group(1))));
            return keys;
        }
    }

    private static Properties texts(Language language) {
        var file = BUNDLES.resolve("translations_" + language.locale().getLanguage() + ".properties");
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void a_date_stands_in_a_Chinese_sentence_without_gaps_and_a_name_keeps_its_own() {
        assertThat(Messages.format(Language.ZH.locale(), "王 梅已于 {0} 失效，还有 {1} 天", "2026年11月20日", 3))
                .isEqualTo("王 梅已于2026年11月20日失效，还有 3 天");
        assertThat(Messages.format(Language.EN.locale(), "on {0} it ends", "20 Nov 2026"))
                .isEqualTo("on 20 Nov 2026 it ends");
    }
}
