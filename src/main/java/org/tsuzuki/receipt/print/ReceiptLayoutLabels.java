package org.tsuzuki.receipt.print;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Trilingual;

/** The words of a receipt: one language leads, the other two follow small, and no word stands there twice. */
record ReceiptLayoutLabels(Language main) {

    String main(String key, Object... arguments) {
        return Messages.get(main, key, arguments);
    }

    String others(String key, Object... arguments) {
        return others(language -> Messages.get(language, key, arguments));
    }

    String main(Trilingual text) {
        return text.in(main);
    }

    String others(Trilingual text) {
        return others(text::in);
    }

    /** In all three languages, the leading one first. */
    List<String> all(Function<Language, String> text) {
        return Stream.concat(Stream.of(main), Arrays.stream(Language.values()))
                .map(text)
                .distinct()
                .toList();
    }

    private String others(Function<Language, String> text) {
        return all(text).stream().skip(1).collect(Collectors.joining(" / "));
    }
}
