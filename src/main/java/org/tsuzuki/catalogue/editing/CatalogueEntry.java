package org.tsuzuki.catalogue.editing;

import java.io.Serializable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.model.Freshness;
import org.tsuzuki.catalogue.model.Provenance;
import org.tsuzuki.catalogue.shape.CatalogueKind;

/** A row as lists show it. */
public record CatalogueEntry(CatalogueKind kind, String id, Trilingual name, Provenance provenance, Freshness freshness)
        implements Serializable {}
