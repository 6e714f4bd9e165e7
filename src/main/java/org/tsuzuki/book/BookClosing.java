package org.tsuzuki.book;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** Who closed the book, and up to which Japan day. */
public record BookClosing(LocalDate through, String staffName, Instant at) implements Serializable {}
