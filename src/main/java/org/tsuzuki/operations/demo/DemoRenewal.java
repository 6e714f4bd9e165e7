package org.tsuzuki.operations.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.renewal.ResultState;

/**
 * A renewal that the demo remembers.
 *
 * @param wish what it should lead to; null when the plan's rule decides
 */
record DemoRenewal(LocalDate day, @Nullable Wish wish, ResultState result) {}
