package org.tsuzuki.export;

import java.io.Serializable;

/** A choice that somebody saved: its name, and the address that has it. */
public record NamedExport(String name, String address) implements Serializable {}
