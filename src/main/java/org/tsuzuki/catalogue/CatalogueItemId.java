package org.tsuzuki.catalogue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import org.tsuzuki.catalogue.shape.CatalogueKind;

/** A row's shelf and its id there. */
@Embeddable
public record CatalogueItemId(@Enumerated(EnumType.STRING) CatalogueKind kind, String id) implements Serializable {}
