package org.tsuzuki.money;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A part of a split payment as it was typed. */
public record TypedTender(@Nullable String methodId, String amount) implements Serializable {}
