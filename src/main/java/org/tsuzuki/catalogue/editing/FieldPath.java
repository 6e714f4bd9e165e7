package org.tsuzuki.catalogue.editing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tsuzuki.base.DayFormat;
import org.tsuzuki.base.Language;
import org.tsuzuki.catalogue.shape.CatalogueField;

/** The way through the fields of a row to one value, and what is written there, in words. */
final class FieldPath {

    private final ItemTexts words;
    private final List<String> labels = new ArrayList<>();
    private UnaryOperator<String> value = UnaryOperator.identity();

    FieldPath(List<CatalogueField> fields, String path, ItemTexts words) {
        this.words = words;
        walk(fields, List.of(path.split("\\.")));
    }

    String label() {
        return String.join(" › ", labels);
    }

    String value(String written) {
        return value.apply(written);
    }

    private void walk(List<CatalogueField> fields, List<String> path) {
        if (path.isEmpty()) {
            return;
        }
        var field = fields.stream()
                .filter(candidate -> candidate.name().equals(path.getFirst()))
                .findFirst()
                .orElse(null);
        if (field == null) {
            path.forEach(name -> labels.add(words.text(name, "catalogue.field." + name)));
        } else {
            labels.add(words.label(field));
            enter(field, path.subList(1, path.size()));
        }
    }

    private void enter(CatalogueField field, List<String> path) {
        switch (field.shape()) {
            case GROUP -> walk(field.parts(), path);
            case GROUPS -> part(field, path);
            case KEYED -> keyed(field, path);
            case VALIDITY -> setting(path);
            case TRILINGUAL -> path.forEach(this::language);
            case TRILINGUALS -> path.forEach(step -> labels.add(ownName(step)));
            default -> value = written -> words(field, written);
        }
    }

    private void part(CatalogueField field, List<String> path) {
        if (!path.isEmpty()) {
            labels.add(path.getFirst());
            walk(field.parts(), path.subList(1, path.size()));
        }
    }

    private void keyed(CatalogueField field, List<String> path) {
        if (!path.isEmpty()) {
            labels.add(words(field.parts().getFirst(), path.getFirst()));
            walk(field.parts(), path.subList(1, path.size()));
        }
    }

    /** {@code rule} or {@code params.days}. */
    private void setting(List<String> path) {
        if (path.size() == 2) {
            labels.add(words.text(path.getLast(), "validity.setting." + path.getLast()));
            value = this::yesOrNo;
        } else {
            value = rule -> words.text(rule, "validity.rule." + rule);
        }
    }

    private void language(String tag) {
        labels.add(ownName(tag));
    }

    private static String ownName(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.locale().getLanguage().equals(tag))
                .findFirst()
                .map(Language::ownName)
                .orElse(tag);
    }

    private String words(CatalogueField field, String written) {
        return switch (field.shape()) {
            case YES_NO, PERHAPS -> yesOrNo(written);
            case WORD -> word(field, written);
            case WORDS -> each(written, name -> word(field, name));
            case REFERENCE -> words.name(field, written);
            case REFERENCES -> each(written, id -> words.name(field, id));
            case YEN -> amount(written);
            case YENS -> each(written, FieldPath::amount);
            case DAY -> day(written);
            default -> written;
        };
    }

    private String word(CatalogueField field, String name) {
        return field.words().stream()
                .filter(word -> word.name().equals(name))
                .findFirst()
                .map(word -> words.text(name, word.key()))
                .orElse(name);
    }

    private String yesOrNo(String written) {
        return switch (written) {
            case "true" -> words.text(written, "catalogue.yes");
            case "false" -> words.text(written, "catalogue.no");
            default -> written;
        };
    }

    private String day(String written) {
        try {
            return DayFormat.day(words.language(), LocalDate.parse(written));
        } catch (DateTimeParseException other) {
            return written;
        }
    }

    private static String amount(String written) {
        return written.matches("[0-9]{1,15}") ? String.format(Locale.ROOT, "%,d", Long.parseLong(written)) : written;
    }

    private static String each(String list, UnaryOperator<String> inWords) {
        return Arrays.stream(list.split(", ")).map(inWords).collect(Collectors.joining(", "));
    }
}
