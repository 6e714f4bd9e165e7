package org.tsuzuki.catalogue.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.kinds.PlanKind;
import org.tsuzuki.catalogue.kinds.Refundable;
import org.tsuzuki.catalogue.kinds.TaxKind;
import org.tsuzuki.validity.LineAfterEnd;

/**
 * Something a carrier sells for a card: a monthly plan, a top-up, an option.
 *
 * @param prices periods that do not overlap; a change ahead of time is a new period
 * @param data gigabytes as a decimal number, {@code unlimited}, or null when not known
 * @param calls included minutes as a whole number, {@code unlimited}, or null when not known
 * @param sms included messages as a whole number, {@code unlimited}, or null when not known
 * @param channels ids of the channels that sell it
 * @param lineAfterEnd what is left of the line when this has ended
 * @param afterEndChannels ids of the channels that help then, best first
 * @param askHoursBefore how many hours before the end it has to be asked for; null when no source says
 * @param refundNote the conditions, where there are some
 * @param setupFee charged once, on top
 */
public record Plan(
        String id,
        String carrierId,
        Trilingual name,
        PlanKind kind,
        List<PricePeriod> prices,
        TaxKind taxKind,
        @Nullable String data,
        @Nullable String calls,
        @Nullable String sms,
        Validity validity,
        List<String> channels,
        LineAfterEnd lineAfterEnd,
        List<String> afterEndChannels,
        @Nullable Integer askHoursBefore,
        Refundable refundable,
        @Nullable Trilingual refundNote,
        @Nullable Yen setupFee,
        @Nullable Trilingual note,
        Provenance provenance)
        implements CatalogueRecord {

    public Plan {
        prices = List.copyOf(prices);
        channels = List.copyOf(channels);
        afterEndChannels = List.copyOf(afterEndChannels);
    }

    /** Whether it is sold on a Japan day. */
    public boolean isSoldOn(LocalDate day) {
        return provenance.holdsOn(day) && prices.stream().anyMatch(period -> period.covers(day));
    }

    /** The price on a Japan day; empty when the clerk has to type it, or when it is not sold then. */
    public Optional<Yen> priceOn(LocalDate day) {
        return prices.stream()
                .filter(period -> period.covers(day))
                .findFirst()
                .flatMap(period -> Optional.ofNullable(period.price()));
    }

    /** What it gives: data, call minutes and SMS. */
    public Allowances allowances() {
        return new Allowances(data, calls, sms);
    }

    public Plan withPrices(List<PricePeriod> periods) {
        return new Plan(
                id,
                carrierId,
                name,
                kind,
                periods,
                taxKind,
                data,
                calls,
                sms,
                validity,
                channels,
                lineAfterEnd,
                afterEndChannels,
                askHoursBefore,
                refundable,
                refundNote,
                setupFee,
                note,
                provenance);
    }
}
