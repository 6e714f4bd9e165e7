package org.tsuzuki;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.tsuzuki.base.DomainChange;

/** What the desk said about its changes since the test began. */
public class Published {

    private final List<DomainChange> changes = new CopyOnWriteArrayList<>();

    @EventListener
    void on(DomainChange change) {
        changes.add(change);
    }

    public List<DomainChange> changes() {
        return List.copyOf(changes);
    }

    public List<String> actions() {
        return changes.stream().map(DomainChange::action).toList();
    }

    void forget() {
        changes.clear();
    }
}
