package org.tsuzuki.export;

import java.io.Serializable;
import java.util.List;

/**
 * A data set that I may export.
 *
 * @param columns the ids of all columns, in their usual order
 * @param choosesBranch whether I may ask for one branch or all of them
 * @param documents whether I may have a file of each row
 * @param oneBranch whether I get my own branch whatever I ask for
 * @param wholeMonth whether it is one month with its files, and nothing else is chosen
 */
public record ExportChoice(
        String data,
        List<String> columns,
        boolean choosesBranch,
        boolean oneBranch,
        boolean documents,
        boolean wholeMonth)
        implements Serializable {

    public ExportChoice {
        columns = List.copyOf(columns);
    }
}
