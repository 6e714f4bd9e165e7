package org.tsuzuki.renewal.transactions;

import java.io.Serializable;
import org.tsuzuki.renewal.RenewalRecord;

/** A renewal as the books list it, with the names of who recorded it and where. */
public record Transaction(RenewalRecord renewal, String branch, String clerk) implements Serializable {}
