package org.tsuzuki.renewal.quote;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.card.CardDetails;

/** What a customer is told about a renewal, in one language; nothing that is meant for the counter only. */
public record Explanation(String heading, List<Section> sections) implements Serializable {

    public Explanation {
        sections = List.copyOf(sections);
    }

    /** In the words of the quote, which is what would be recorded. */
    public static Explanation of(CardDetails card, Trilingual carrier, Quote quote, Language language) {
        var words = new ExplanationTexts(quote, language);
        var sections = Stream.of(
                        words.line(card, carrier),
                        words.channel(),
                        words.hours(),
                        words.places(),
                        words.needs(),
                        words.steps(),
                        words.allowances(),
                        words.price(),
                        words.days(),
                        words.warnings())
                .filter(section -> !section.lines().isEmpty())
                .toList();
        return new Explanation(words.heading(), sections);
    }

    /** Plain text for a chat. */
    public String text() {
        return heading + "\n\n" + sections.stream().map(Section::text).collect(Collectors.joining("\n\n"));
    }

    /**
     * A heading with its lines.
     *
     * @param numbered whether their order counts
     */
    public record Section(String title, List<String> lines, boolean numbered) implements Serializable {

        public Section {
            lines = List.copyOf(lines);
        }

        String text() {
            return IntStream.range(0, lines.size())
                    .mapToObj(index -> (numbered ? index + 1 + ". " : "- ") + lines.get(index))
                    .collect(Collectors.joining("\n", "[" + title + "]\n", ""));
        }
    }
}
