package org.tsuzuki.export.data;

import java.io.IOException;
import java.sql.ResultSet;

/** A data set that is one query, whose rows go from the database's cursor to whoever takes them. */
public abstract class CursorData implements DataSet<ResultSet> {

    private final CursorReader cursor;

    protected CursorData(CursorReader cursor) {
        this.cursor = cursor;
    }

    /** What is read of each row, by whose place the columns find it. */
    protected abstract String fields();

    protected abstract String tables();

    /** An order that does not change. */
    protected abstract String ordered();

    protected abstract Conditions within(DataFilter filter);

    /** Reads what the columns need to know: while the cursor is open, nothing may be asked beside it. */
    protected void prepare() {}

    @Override
    public final long count(DataFilter filter) {
        return cursor.count(tables(), within(filter));
    }

    @Override
    public final void read(DataFilter filter, RowReceiver<ResultSet> receiver) throws IOException {
        prepare();
        var narrowed = within(filter);
        cursor.read(
                "select " + fields() + " from " + tables() + narrowed.where() + " order by " + ordered(),
                narrowed,
                receiver);
    }
}
