package org.tsuzuki.operations.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The last day that a renewal should lead to.
 *
 * @param tolerance how many days a plan's own rule may miss it by
 */
public record Wish(LocalDate day, int tolerance) {

    boolean isMetBy(LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(day, other)) <= tolerance;
    }
}
