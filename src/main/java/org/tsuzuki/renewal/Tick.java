package org.tsuzuki.renewal;

import java.io.Serializable;
import java.time.Instant;

/** Who ticked a step of the checklist, and when. */
public record Tick(Instant at, String by) implements Serializable {}
