package org.tsuzuki.customer;

/** A customer's file was created or changed; published in the transaction that stores it. */
public record CustomerSaved(CustomerDetails customer) {}
