package org.tsuzuki.renewal.practice;

import java.io.Serializable;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.customer.CustomerDetails;

/** Somebody invented with a SIM that is about to run out; neither is stored anywhere. */
public record PracticeCustomer(CustomerDetails customer, CardDetails card) implements Serializable {}
