package org.tsuzuki.catalogue;

import java.io.Serializable;

/** A channel as one carrier offers it; with {@code confirmFirst} the clerk asks before sending anybody there. */
public record OfferedChannel(Channel channel, boolean confirmFirst) implements Serializable {}
