package org.tsuzuki.settings;

import java.io.Serializable;
import java.time.Instant;

/**
 * Something that was decided about a setting; it is never changed afterwards.
 *
 * @param number counted from 1 for each setting
 * @param before what held until then; the same as {@code after} when the usual value was confirmed
 */
public record SettingChange(Setting setting, int number, long before, long after, String reason, String by, Instant at)
        implements Serializable {}
