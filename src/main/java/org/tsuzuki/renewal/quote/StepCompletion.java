package org.tsuzuki.renewal.quote;

import java.io.Serializable;
import java.time.Instant;

/** Who ticked a step of the checklist, and when. */
public record StepCompletion(Instant at, String by) implements Serializable {}
