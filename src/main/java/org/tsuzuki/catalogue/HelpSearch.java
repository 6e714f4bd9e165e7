package org.tsuzuki.catalogue;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.catalogue.model.HelpCase;

/** Finds help cases by words of any language; a hit in the title comes first. */
@Service
@Staff.Anyone
public class HelpSearch {

    private final CatalogueCache shelf;
    private final Clock clock;

    HelpSearch(CatalogueCache shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** The cases that hold today and have every word somewhere; all of them when nothing is asked. */
    public List<HelpCase> find(String typed) {
        var today = JapanTime.today(clock);
        var words = Arrays.stream(fold(TextLimit.SEARCH.cut(typed)).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return shelf.contents().helpCases().values().stream()
                .filter(help -> help.provenance().holdsOn(today))
                .filter(help -> words.stream().allMatch(text(help)::contains))
                .sorted(Comparator.comparing(help -> !words.stream().allMatch(text(help.title())::contains)))
                .toList();
    }

    private static String text(HelpCase help) {
        return Stream.of(List.of(help.title()), help.ask(), help.act(), help.avoid())
                .flatMap(List::stream)
                .map(HelpSearch::text)
                .reduce(String::concat)
                .orElse("");
    }

    private static String text(Trilingual text) {
        return Arrays.stream(Language.values())
                .map(language -> fold(text.in(language)) + "\n")
                .reduce(String::concat)
                .orElse("");
    }

    private static String fold(String text) {
        return TypedText.fold(text).toLowerCase(Locale.ROOT);
    }
}
