package org.tsuzuki.drawer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is written down of a drawer: its lines and its counts. */
@Component
public class DrawerStatement {

    private final DrawerEntries entries;
    private final DrawerCounts counts;

    DrawerStatement(DrawerEntries entries, DrawerCounts counts) {
        this.entries = entries;
        this.counts = counts;
    }

    public List<EntryLine> lines(Drawer drawer) {
        return stored(drawer).stream().map(DrawerEntry::line).toList();
    }

    public List<CountLine> counts(Drawer drawer) {
        return counts.findByDrawerIdOrderByPosition(drawer.id().value()).stream()
                .map(DrawerCount::line)
                .toList();
    }

    public DrawerBalance balance(Drawer drawer) {
        return DrawerBalance.of(drawer.opening().sum(), lines(drawer));
    }

    /** The last count, unless cash has moved since. */
    public Optional<CountLine> validCount(Drawer drawer) {
        var balance = balance(drawer);
        return counts.findByDrawerIdOrderByPosition(drawer.id().value()).stream()
                .reduce((earlier, later) -> later)
                .filter(count -> count.holdsFor(balance))
                .map(DrawerCount::line);
    }

    public ClosePeriod period(Drawer drawer, Instant now) {
        var holder = drawer.holder();
        var money = stored(drawer).stream()
                .filter(DrawerEntry::isOfCustomer)
                .map(entry -> entry.moved(holder.branchId()))
                .toList();
        return new ClosePeriod(holder.branchId(), holder.staffId(), drawer.openedAt(), now, money);
    }

    private List<DrawerEntry> stored(Drawer drawer) {
        return entries.findByDrawerIdOrderByPosition(drawer.id().value());
    }
}
