package org.tsuzuki.catalogue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** A row's shelf and its id there. */
@Embeddable
record CatalogueRowId(@Enumerated(EnumType.STRING) CatalogueKind kind, String id) implements Serializable {}
