package org.tsuzuki.renewal;

import java.io.Serializable;
import org.tsuzuki.base.Trilingual;

/** A help case that a renewal ran into, with its title of the day. */
public record LinkedHelp(String id, Trilingual title) implements Serializable {}
