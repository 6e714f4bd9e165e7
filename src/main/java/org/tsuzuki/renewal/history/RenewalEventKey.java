package org.tsuzuki.renewal.history;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
record RenewalEventKey(UUID renewalId, int position) implements Serializable {}
