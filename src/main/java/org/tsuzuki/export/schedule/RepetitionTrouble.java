package org.tsuzuki.export.schedule;

import java.io.Serializable;
import java.util.UUID;

/**
 * A period that was not exported as it should.
 *
 * @param owner who set it up; empty when it is whoever asks
 */
public record RepetitionTrouble(UUID repetition, String name, String owner, PeriodRun run) implements Serializable {}
