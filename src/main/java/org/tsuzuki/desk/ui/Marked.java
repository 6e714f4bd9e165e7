package org.tsuzuki.desk.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementFactory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tsuzuki.base.TypedText;

/** A text in which what was searched for is marked, whatever separators stand between its signs. */
final class Marked extends Span {

    Marked(String text, String query) {
        Arrays.stream(TypedText.fold(query).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed())
                .flatMap(word -> find(text, word).stream())
                .findFirst()
                .ifPresentOrElse(part -> mark(text, part), () -> setText(text));
    }

    private void mark(String text, Part part) {
        var mark = ElementFactory.createElement("mark");
        mark.setText(text.substring(part.from(), part.to()));
        getElement()
                .appendChild(
                        Element.createText(text.substring(0, part.from())),
                        mark,
                        Element.createText(text.substring(part.to())));
    }

    private static Optional<Part> find(String text, String word) {
        return IntStream.range(0, text.length())
                .mapToObj(from -> new Part(from, end(text, from, word.toLowerCase(Locale.ROOT))))
                .filter(part -> part.to() > part.from())
                .reduce((first, last) -> last);
    }

    /** Where the word ends that begins here, blanks and hyphens of the text passed over; or here when it does not. */
    private static int end(String text, int from, String word) {
        var at = from;
        for (var sign : word.toCharArray()) {
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
        return sign == ' ' || sign == '-';
    }

    private record Part(int from, int to) {}
}
