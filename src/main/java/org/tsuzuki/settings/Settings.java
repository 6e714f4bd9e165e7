package org.tsuzuki.settings;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Yen;

/**
 * What holds now, from memory. A change is known here as soon as it is committed, and within seconds on every other desk
 * of the same database.
 */
@Component
public class Settings {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    private final SettingChanges changes;
    private volatile @Nullable Snapshot snapshot;
    private int forgotten; // guarded by this

    Settings(SettingChanges changes) {
        this.changes = changes;
    }

    public Yen yen(Setting setting) {
        return new Yen(of(setting, SettingUnit.YEN));
    }

    public Duration time(Setting setting) {
        var number = value(setting);
        return switch (setting.unit()) {
            case SECONDS -> Duration.ofSeconds(number);
            case MINUTES -> Duration.ofMinutes(number);
            case YEN, YES_NO -> throw new IllegalArgumentException(setting + " is no time");
        };
    }

    public boolean is(Setting setting) {
        return of(setting, SettingUnit.YES_NO) == 1;
    }

    private long of(Setting setting, SettingUnit unit) {
        if (setting.unit() != unit) {
            throw new IllegalArgumentException(setting + " counts " + setting.unit());
        }
        return value(setting);
    }

    private long value(Setting setting) {
        var known = snapshot;
        return Objects.requireNonNull((known == null || known.isOld() ? read() : known.values).get(setting));
    }

    /** To be called when a change has been committed; the next reader asks anew. */
    synchronized void forget() {
        forgotten++;
        snapshot = null;
    }

    /** Nobody waits for anybody else here, who might wait for a connection that this one holds. */
    private Map<Setting, Long> read() {
        var before = forgotten();
        var values = new EnumMap<Setting, Long>(Setting.class);
        for (var setting : Setting.values()) {
            values.put(setting, setting.usual());
        }
        changes.findAllByOrderByIdNumberDesc().reversed().stream()
                .map(StoredSettingChange::change)
                .forEach(change -> values.put(change.setting(), change.after()));
        keep(new Snapshot(values, System.nanoTime()), before);
        return values;
    }

    private synchronized int forgotten() {
        return forgotten;
    }

    private synchronized void keep(Snapshot fresh, int before) {
        if (forgotten == before) {
            snapshot = fresh;
        }
    }

    private record Snapshot(Map<Setting, Long> values, long readAt) {

        boolean isOld() {
            return System.nanoTime() - readAt > KNOWN_FOR.toNanos();
        }
    }
}
