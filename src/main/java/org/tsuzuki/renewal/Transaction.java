package org.tsuzuki.renewal;

import java.io.Serializable;

/** A renewal as the books list it, with the names of who recorded it and where. */
public record Transaction(RenewalRecord renewal, String branch, String clerk) implements Serializable {}
