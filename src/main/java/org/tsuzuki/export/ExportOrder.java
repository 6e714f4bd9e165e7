package org.tsuzuki.export;

import java.io.Serializable;
import java.util.List;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;

/**
 * What somebody wants exported.
 *
 * @param data the word of the data set
 * @param columns by their ids, in the order of the file; none means all
 * @param encoding of a text file that has the choice
 * @param language of headings and words
 */
public record ExportOrder(
        String data,
        DataFilter filter,
        List<String> columns,
        FileFormat format,
        TextEncoding encoding,
        Language language)
        implements Serializable {

    private static final int MOST_COLUMNS = 100;

    public ExportOrder {
        data = TextLimit.ID.cut(data);
        columns = columns.stream()
                .limit(MOST_COLUMNS)
                .map(TextLimit.ID::cut)
                .distinct()
                .toList();
    }

    /** As several files, which leave no choice. */
    ExportOrder asFiles(DataFilter other) {
        return new ExportOrder(data, other, List.of(), FileFormat.FILES, TextEncoding.UTF_8_MARK, language);
    }

    public ExportOrder within(DataFilter other) {
        return new ExportOrder(data, other, columns, format, encoding, language);
    }
}
