package org.tsuzuki;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.tsuzuki.base.Changed;

/** What the desk said about its changes since the test began. */
public class Published {

    private final List<Changed> changes = new CopyOnWriteArrayList<>();

    @EventListener
    void on(Changed change) {
        changes.add(change);
    }

    public List<Changed> changes() {
        return List.copyOf(changes);
    }

    public List<String> actions() {
        return changes.stream().map(Changed::action).toList();
    }

    void forget() {
        changes.clear();
    }
}
