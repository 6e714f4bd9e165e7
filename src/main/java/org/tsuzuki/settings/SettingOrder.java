package org.tsuzuki.settings;

import java.io.Serializable;

/**
 * What an owner wants a setting to be from now on.
 *
 * @param seen how many changes the form knew of, so that a stale one is noticed
 * @param value as it was typed
 */
public record SettingOrder(Setting setting, int seen, String value, String reason) implements Serializable {}
