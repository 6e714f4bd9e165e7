package org.tsuzuki.settlement;

import java.io.Serializable;
import org.tsuzuki.base.Yen;

/**
 * A balance that should be topped up.
 *
 * @param below what it was to be warned of
 */
public record LowBalance(String name, Yen left, Yen below) implements Serializable {}
