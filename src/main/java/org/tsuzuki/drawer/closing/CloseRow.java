package org.tsuzuki.drawer.closing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;

/**
 * One figure of a section.
 *
 * @param count how many; null where there is nothing to count
 * @param amount below zero where more was given back than taken; null where it is no money
 */
public record CloseRow(
        Trilingual label, @Nullable Integer count, @Nullable Yen amount) implements Serializable {}
