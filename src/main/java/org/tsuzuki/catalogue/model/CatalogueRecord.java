package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import org.tsuzuki.base.Trilingual;

/** A row of the catalogue: immutable, known by its id, and never without its provenance. */
public sealed interface CatalogueRecord extends Serializable
        permits Carrier, Plan, Channel, PaymentMethod, Promotion, HelpCase, Acceptance {

    String id();

    Provenance provenance();

    /** What people call it. */
    Trilingual name();
}
