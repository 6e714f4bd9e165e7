package org.tsuzuki.export;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.context.TestComponent;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.data.DataSet;
import org.tsuzuki.export.data.Reach;
import org.tsuzuki.export.data.RowReceiver;

/** Rows without an end. */
@TestComponent
class EndlessData implements DataSet<Long> {

    static final String WORD = "endless";

    private volatile long last;

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public int order() {
        return 99;
    }

    @Override
    public Reach reach() {
        return Reach.LISTS;
    }

    @Override
    public List<Column<Long>> columns() {
        return List.of(Column.wholeNumber("position", row -> row));
    }

    @Override
    public long count(DataFilter filter) {
        return 1_000_000_000;
    }

    @Override
    public void read(DataFilter filter, RowReceiver<Long> receiver) throws IOException {
        try {
            for (var row = 1L; ; row++) {
                receiver.take(row);
                last = row;
                if (row % 1_000 == 0) {
                    new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
                }
            }
        } catch (SQLException | InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void reached(long row) throws InterruptedException {
        for (var i = 0; i < 1_000 && last < row; i++) {
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
        if (last < row) {
            throw new AssertionError("Nothing is read");
        }
    }
}
