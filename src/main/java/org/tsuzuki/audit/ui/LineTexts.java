package org.tsuzuki.audit.ui;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.audit.AuditWords;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.editing.ItemTexts;
import org.tsuzuki.catalogue.shape.CatalogueKind;

/** A line of the log in the reader's words; rows of the catalogue are told as its screens tell them. */
final class LineTexts implements Serializable {

    private static final int SHORT_LIST = 3;

    private final ItemTexts rows;

    LineTexts(ItemTexts rows) {
        this.rows = rows;
    }

    /** How people call what was changed; "channels HOTLINE" is a row of the catalogue. */
    String subject(AuditLine line) {
        return kind(line)
                .map(kind -> Texts.t("catalogue.one." + kind.file()) + " · " + line.subjectId())
                .orElseGet(() -> AuditWords.subject(line.action(), line.label(), Texts.language()));
    }

    /** The fields with their names and values. */
    List<DomainChange.Field> fields(AuditLine line) {
        return line.fields().stream().map(field -> inWords(line, field)).toList();
    }

    /** The names of what changed, the first three of them. */
    String summary(AuditLine line) {
        var names = line.fields().stream()
                .limit(SHORT_LIST)
                .map(field -> inWords(line, field).name())
                .collect(Collectors.joining(Texts.t("list.comma")));
        return line.fields().size() > SHORT_LIST ? names + " …" : names;
    }

    private DomainChange.Field inWords(AuditLine line, DomainChange.Field field) {
        return kind(line)
                .map(kind -> rows.inWords(kind, field))
                .orElseGet(() -> new DomainChange.Field(
                        AuditTexts.field(field.name()),
                        said(field.name(), field.before()),
                        said(field.name(), field.after())));
    }

    private static @Nullable String said(String field, @Nullable String value) {
        return value == null || value.isEmpty() ? null : AuditTexts.value(field, value);
    }

    private static Optional<CatalogueKind> kind(AuditLine line) {
        var end = line.label().indexOf(' ');
        return line.action().startsWith("catalogue.") && end > 0
                ? CatalogueKind.called(line.label().substring(0, end))
                : Optional.empty();
    }
}
