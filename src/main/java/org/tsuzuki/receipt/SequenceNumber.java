package org.tsuzuki.receipt;

/** A place in the series of a branch and a Japan year; the first is 1. */
record SequenceNumber(int year, long sequence) {}
