package org.tsuzuki.catalogue.model;

import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.kinds.PaymentKind;

/**
 * What a customer can pay with.
 *
 * @param cash whether it moves notes and coins of the drawer
 * @param counter whether the agency takes it from its customers; an owner switches it on
 */
public record PaymentMethod(
        String id,
        Trilingual name,
        boolean cash,
        boolean counter,
        PaymentKind kind,
        @Nullable Trilingual note,
        Provenance provenance)
        implements CatalogueRecord {}
