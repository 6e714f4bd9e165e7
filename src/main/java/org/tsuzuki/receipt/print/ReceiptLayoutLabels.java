package org.tsuzuki.receipt.print;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.customer.language.CustomerTexts;

/**
 * The words of a receipt: the customer's language leads, others follow small, and no word stands there twice. What the
 * tax law asks for is {@code official}: it stands there in Japanese too.
 */
record ReceiptLayoutLabels(ReceiptLanguages languages) {

    String main(String key, Object... arguments) {
        return CustomerTexts.get(languages.main(), key, arguments);
    }

    String main(Trilingual text) {
        return CustomerTexts.of(languages.main(), text);
    }

    String main(Yen amount) {
        return languages.main().yen(amount);
    }

    String others(String key, Object... arguments) {
        return others(languages.others(), language -> CustomerTexts.get(language, key, arguments));
    }

    String others(Trilingual text) {
        return others(languages.others(), language -> CustomerTexts.of(language, text));
    }

    String official(String key, Object... arguments) {
        return others(languages.official(), language -> CustomerTexts.get(language, key, arguments));
    }

    String official(Trilingual text) {
        return others(languages.official(), language -> CustomerTexts.of(language, text));
    }

    /** A paragraph for each language that the customer wants. */
    List<String> paragraphs(Function<CustomerLanguage, String> text) {
        return all(languages.others(), text);
    }

    /** The same, with one in Japanese. */
    List<String> officialParagraphs(Function<CustomerLanguage, String> text) {
        return all(languages.official(), text);
    }

    private String others(List<CustomerLanguage> others, Function<CustomerLanguage, String> text) {
        return all(others, text).stream().skip(1).collect(Collectors.joining(" / "));
    }

    private List<String> all(List<CustomerLanguage> others, Function<CustomerLanguage, String> text) {
        return Stream.concat(Stream.of(languages.main()), others.stream())
                .map(text)
                .distinct()
                .toList();
    }
}
