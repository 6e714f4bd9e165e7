package org.tsuzuki.catalogue.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.tsuzuki.catalogue.CatalogueSnapshot;
import org.tsuzuki.catalogue.ShippedCatalogue;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.catalogue.shape.Documents;

/** The shipped catalogue in memory, as it is or with one thing that a test wants otherwise. */
public final class Shelves {

    private static final CatalogueSnapshot SHIPPED = new CatalogueSnapshot(rows());

    private Shelves() {}

    public static CatalogueSnapshot shipped() {
        return SHIPPED;
    }

    /** @param conditions in YAML, on one line: what is different about a channel at a carrier */
    public static CatalogueSnapshot with(String carrierId, String channelId, String conditions) {
        var own = Documents.readYaml(
                        new ByteArrayInputStream(("- {" + conditions + "}").getBytes(StandardCharsets.UTF_8)),
                        ChannelConditions.class)
                .getFirst();
        return new CatalogueSnapshot(rows().stream()
                .map(row -> row instanceof Carrier carrier && carrier.id().equals(carrierId)
                        ? changed(carrier, channelId, own)
                        : row)
                .toList());
    }

    /** The shipped catalogue with single places noted at a channel. */
    public static CatalogueSnapshot withPlaces(String channelId, RetailLocation... places) {
        return new CatalogueSnapshot(rows().stream()
                .map(row -> row instanceof Channel channel && channel.id().equals(channelId)
                        ? placed(channel, List.of(places))
                        : row)
                .toList());
    }

    /** The shipped catalogue with a payment method that holds no longer. */
    public static CatalogueSnapshot withoutPayment(String methodId, LocalDate lastDay) {
        return new CatalogueSnapshot(rows().stream()
                .map(row -> row instanceof PaymentMethod method && method.id().equals(methodId)
                        ? ended(method, lastDay)
                        : row)
                .toList());
    }

    private static PaymentMethod ended(PaymentMethod it, LocalDate lastDay) {
        var was = it.provenance();
        return new PaymentMethod(
                it.id(), it.name(), it.cash(), it.counter(), it.kind(), it.note(), was.holding(null, lastDay));
    }

    private static Channel placed(Channel it, List<RetailLocation> places) {
        return new Channel(
                it.id(),
                it.name(),
                it.family(),
                it.operates(),
                it.forms(),
                it.contracts(),
                it.needs(),
                it.record(),
                it.steps(),
                it.usualFailures(),
                it.reversible(),
                it.confirmFirst(),
                it.settle(),
                it.window(),
                it.notes(),
                places,
                it.conditions(),
                it.provenance());
    }

    private static Carrier changed(Carrier it, String channelId, ChannelConditions own) {
        var conditions = new LinkedHashMap<>(it.conditions());
        conditions.put(channelId, own);
        return new Carrier(
                it.id(),
                it.name(),
                it.kind(),
                it.network(),
                it.status(),
                it.forms(),
                it.contracts(),
                it.purposes(),
                it.generations(),
                it.channels(),
                it.confirmFirst(),
                it.iccidPrefix(),
                it.serialFormat(),
                it.app(),
                it.hotline(),
                it.portal(),
                it.defaultPin(),
                it.puk(),
                it.lossNote(),
                it.esimReissue(),
                it.apn(),
                it.foreignCard(),
                it.languages(),
                it.denominations(),
                it.refundable(),
                it.lineAfterEnd(),
                it.advanceOnly(),
                it.notes(),
                conditions,
                it.provenance());
    }

    private static List<CatalogueRecord> rows() {
        var rows = new ArrayList<CatalogueRecord>();
        for (var kind : CatalogueKind.values()) {
            rows.addAll(ShippedCatalogue.rows(kind));
        }
        return rows;
    }
}
