package org.tsuzuki.drawer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What drawers should be, computed without the desk: one number for each open drawer. */
final class TillModel {

    private final Map<Integer, Long> open = new LinkedHashMap<>();
    private final Map<Integer, Boolean> counted = new LinkedHashMap<>();
    private int reports;

    boolean isOpen(int clerk) {
        return open.containsKey(clerk);
    }

    void open(int clerk, long money) {
        open.put(clerk, money);
        counted.put(clerk, false);
    }

    void move(int clerk, long yen) {
        open.merge(clerk, yen, Long::sum);
        counted.put(clerk, false);
    }

    void count(int clerk) {
        counted.put(clerk, true);
    }

    boolean isCounted(int clerk) {
        return isOpen(clerk) && counted.getOrDefault(clerk, false);
    }

    long expected(int clerk) {
        return Optional.ofNullable(open.get(clerk)).orElseThrow();
    }

    /** @return the number of the report within the branch */
    int close(int clerk) {
        open.remove(clerk);
        return ++reports;
    }

    int reports() {
        return reports;
    }
}
