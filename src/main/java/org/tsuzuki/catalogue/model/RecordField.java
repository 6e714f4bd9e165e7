package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.kinds.FieldType;

/** What the clerk has to note about a renewal so that a dispute can be settled later. */
public record RecordField(String id, Trilingual label, FieldType type, boolean required) implements Serializable {}
