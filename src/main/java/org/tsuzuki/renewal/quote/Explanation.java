package org.tsuzuki.renewal.quote;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.customer.language.CustomerLanguage;

/**
 * What a customer is told about a renewal, in one language; nothing that is meant for the counter only.
 *
 * @param sim whose renewal it is: the number and the carrier
 * @param days until when what holds, dates that move together in one
 * @param more what may be good to know besides
 * @param notes what has to be heard before paying
 * @param steps what to do, where customers do it themselves
 */
public record Explanation(
        String heading, Sim sim, Price price, Validity days, List<Section> more, Section notes, Section steps)
        implements Serializable {

    public Explanation {
        more = List.copyOf(more);
    }

    /** In the words of the quote, which is what would be recorded. */
    public static Explanation of(CardDetails card, Trilingual carrier, Quote quote, CustomerLanguage language) {
        var words = new ExplanationTexts(quote, language);
        var more = Stream.of(words.channel(), words.hours(), words.places(), words.needs(), words.allowances())
                .filter(section -> !section.isEmpty())
                .toList();
        return new Explanation(
                words.heading(),
                words.sim(card, carrier),
                words.price(carrier),
                words.days(),
                more,
                words.warnings(),
                words.steps());
    }

    /** Plain text for a chat: what it costs and until when it lasts, then what to do. */
    public String text() {
        var sections = Stream.of(List.of(sim.section(), price.section(), days.section()), more, List.of(steps, notes));
        return heading + "\n\n"
                + sections.flatMap(List::stream)
                        .filter(section -> !section.isEmpty())
                        .map(Section::text)
                        .collect(Collectors.joining("\n\n"));
    }

    /** @param number in the groups it is read aloud in; empty when none is known */
    public record Sim(String label, String number, String carrier, Section section) implements Serializable {}

    /**
     * @param amount what to pay here; null when it is not known yet or nothing can be bought
     * @param parts what it consists of
     * @param direct what the customer pays to the carrier besides; null when that goes through our hands
     */
    public record Price(
            String label,
            @Nullable String amount,
            List<String> parts,
            @Nullable Direct direct,
            Section section) implements Serializable {

        public Price {
            parts = List.copyOf(parts);
        }
    }

    /** Money that the agency never has. */
    public record Direct(String label, String amount) implements Serializable {}

    /** @param zone that all of it is Japan time */
    public record Validity(List<Day> days, String zone, Section section) implements Serializable {

        public Validity {
            days = List.copyOf(days);
        }
    }

    /** @param before null when it stays as it is, or was not known */
    public record Day(String label, @Nullable String before, String after) implements Serializable {

        Day withLabel(String other) {
            return new Day(other, before, after);
        }
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

        public boolean isEmpty() {
            return lines.isEmpty();
        }

        String text() {
            return IntStream.range(0, lines.size())
                    .mapToObj(index -> (numbered ? index + 1 + ". " : "- ") + lines.get(index))
                    .collect(Collectors.joining("\n", "[" + title + "]\n", ""));
        }
    }
}
