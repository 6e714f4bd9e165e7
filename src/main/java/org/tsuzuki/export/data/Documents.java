package org.tsuzuki.export.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document behind each row of a data set, to be kept as a file of its own beside an index of them all.
 *
 * @param <R> a row
 */
public interface Documents<R> {

    /** Who takes them along; never more people than the data set's own reach. */
    Reach reach();

    /** What the index says of each, among it the {@link #file}. */
    List<Column<R>> index();

    /** Its name within the zip, by which the files sort; null of a row whose document cannot be written any more. */
    @Nullable
    String file(R row);

    /** The file of a row that has one. */
    byte[] content(R row);
}
