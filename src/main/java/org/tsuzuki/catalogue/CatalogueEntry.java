package org.tsuzuki.catalogue;

import java.io.Serializable;
import org.tsuzuki.base.Trilingual;

/** A row as lists show it. */
public record CatalogueEntry(CatalogueKind kind, String id, Trilingual name, Provenance provenance, Freshness freshness)
        implements Serializable {}
