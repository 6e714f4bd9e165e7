package org.tsuzuki.catalogue.model;

import java.util.List;
import org.tsuzuki.base.Trilingual;

/**
 * Something that goes wrong at the counter, and the way out.
 *
 * @param ask what to ask the customer
 * @param act what to do
 * @param avoid what not to do
 * @param carriers ids of the carriers it belongs to; empty for all
 * @param channels ids of the channels it belongs to; empty for all
 */
public record HelpCase(
        String id,
        Trilingual title,
        List<Trilingual> ask,
        List<Trilingual> act,
        List<Trilingual> avoid,
        List<String> carriers,
        List<String> channels,
        Provenance provenance)
        implements CatalogueRecord {

    public HelpCase {
        ask = List.copyOf(ask);
        act = List.copyOf(act);
        avoid = List.copyOf(avoid);
        carriers = List.copyOf(carriers);
        channels = List.copyOf(channels);
    }

    @Override
    public Trilingual name() {
        return title;
    }
}
