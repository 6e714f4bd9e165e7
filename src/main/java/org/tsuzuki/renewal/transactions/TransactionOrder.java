package org.tsuzuki.renewal.transactions;

import java.util.List;
import org.springframework.data.domain.Sort;

/** How a list of renewals is sorted; renewals of the same amount stand in the order of their time. */
public enum TransactionOrder {
    LATEST_FIRST("recordedAt", Sort.Direction.DESC),
    EARLIEST_FIRST("recordedAt", Sort.Direction.ASC),
    HIGHEST_FIRST("total", Sort.Direction.DESC),
    LOWEST_FIRST("total", Sort.Direction.ASC);

    /** The name of the column of the time, as {@link Sort} knows it. */
    public static final String TIME = "recordedAt";

    /** The name of the column of the sum, as {@link Sort} knows it. */
    public static final String TOTAL = "total";

    private final String column;
    private final Sort.Direction direction;

    TransactionOrder(String column, Sort.Direction direction) {
        this.column = column;
        this.direction = direction;
    }

    /** The order of the first column that is asked for; the latest first when none is. */
    public static TransactionOrder of(Sort sort) {
        return sort.stream()
                .findFirst()
                .map(order -> of(order.getProperty(), order.getDirection()))
                .orElse(LATEST_FIRST);
    }

    public static TransactionOrder of(String column, Sort.Direction direction) {
        for (var order : values()) {
            if (order.column.equals(column) && order.direction == direction) {
                return order;
            }
        }
        throw new IllegalArgumentException("Renewals cannot be sorted by " + column);
    }

    public String column() {
        return column;
    }

    public boolean descends() {
        return direction == Sort.Direction.DESC;
    }

    /** What the place of a renewal in the list depends on, besides its id. */
    List<String> keys() {
        return column.equals(TIME) ? List.of(TIME) : List.of(TOTAL, TIME);
    }
}
