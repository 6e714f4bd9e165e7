package org.tsuzuki.renewal;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
record StepKey(UUID renewalId, int position) implements Serializable {}
