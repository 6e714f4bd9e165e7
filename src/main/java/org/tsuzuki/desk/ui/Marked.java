package org.tsuzuki.desk.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tsuzuki.base.TypedText;

/** A text in which each word that was searched for is marked, whatever separators stand between its signs. */
final class Marked extends Span {

    private final boolean any;

    Marked(String text, String query) {
        var parts = parts(text, query);
        any = !parts.isEmpty();
        if (any) {
            mark(text, parts);
        } else {
            setText(text);
        }
    }

    /** Whether anything of what was searched for is seen in it. */
    boolean isAny() {
        return any;
    }

    /** The longest words first; a shorter one is not looked for where a longer one stands. */
    private static List<Part> parts(String text, String query) {
        var parts = new ArrayList<Part>();
        Arrays.stream(TypedText.fold(query).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed())
                .forEach(word -> find(text, word, parts).ifPresent(parts::add));
        parts.sort(Comparator.comparing(Part::from));
        return parts;
    }

    private void mark(String text, List<Part> parts) {
        var at = 0;
        for (var part : parts) {
            var mark = new Element("mark");
            mark.setText(text.substring(part.from(), part.to()));
            getElement().appendChild(Element.createText(text.substring(at, part.from())), mark);
            at = part.to();
        }
        getElement().appendChild(Element.createText(text.substring(at)));
    }

    private static Optional<Part> find(String text, String word, List<Part> taken) {
        return IntStream.range(0, text.length())
                .mapToObj(from -> new Part(from, end(text, from, word.toLowerCase(Locale.ROOT))))
                .filter(part -> part.to() > part.from())
                .filter(part -> taken.stream().noneMatch(part::overlaps))
                .reduce((first, last) -> last);
    }

    /** Where the word ends that begins here, blanks and hyphens of either passed over; or here when it does not. */
    private static int end(String text, int from, String word) {
        var at = from;
        for (var sign : word.toCharArray()) {
            if (isSeparator(sign)) {
                continue;
            }
            if (at > from) {
                while (at < text.length() && isSeparator(text.charAt(at))) {
                    at++;
                }
            }
            if (at >= text.length() || Character.toLowerCase(text.charAt(at)) != sign) {
                return from;
            }
            at++;
        }
        return at;
    }

    private static boolean isSeparator(char sign) {
        return sign == ' ' || sign == '-' || sign == '\'' || sign == '’';
    }

    private record Part(int from, int to) {

        boolean overlaps(Part other) {
            return from < other.to && other.from < to;
        }
    }
}
