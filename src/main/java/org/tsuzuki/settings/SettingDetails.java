package org.tsuzuki.settings;

import java.io.Serializable;
import java.util.List;

/**
 * A setting as it stands.
 *
 * @param changes everything that was decided about it, the latest first
 */
public record SettingDetails(Setting setting, long value, List<SettingChange> changes) implements Serializable {

    public SettingDetails {
        changes = List.copyOf(changes);
    }

    static SettingDetails of(Setting setting, List<SettingChange> changes) {
        return new SettingDetails(
                setting,
                changes.isEmpty() ? setting.usual() : changes.getFirst().after(),
                changes);
    }

    /** Whether an owner has said what it is to be, if only that it stays as it came. */
    public boolean isDecided() {
        return !changes.isEmpty();
    }

    /** An order to change it, as it stands here. */
    public SettingOrder order(String value, String reason) {
        return new SettingOrder(setting, changes.size(), value, reason);
    }
}
