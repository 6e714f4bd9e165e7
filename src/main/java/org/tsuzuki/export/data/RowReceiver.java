package org.tsuzuki.export.data;

import java.io.IOException;
import java.sql.SQLException;

/** Takes the rows of a data set one after the other; none is kept. */
@FunctionalInterface
public interface RowReceiver<R> {

    void take(R row) throws IOException, SQLException;
}
