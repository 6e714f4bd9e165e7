package org.tsuzuki.card.ui.form;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.card.identifier.CardSerial;
import org.tsuzuki.card.identifier.Iccid;
import org.tsuzuki.card.identifier.Imsi;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Carrier;

/**
 * What a number says about the carrier; a hint only, since brands share networks.
 *
 * @param network the network as the catalogue names it, or null
 */
record CarrierHint(String number, @Nullable String network) {

    static CarrierHint of(Iccid iccid) {
        return new CarrierHint(iccid.value(), iccid.network().orElse(null));
    }

    static CarrierHint of(CardSerial serial) {
        return new CarrierHint(serial.value(), "docomo");
    }

    static CarrierHint of(Imsi imsi) {
        return new CarrierHint(imsi.value(), imsi.network().orElse(null));
    }

    /** The carrier of today whose ICCIDs begin like this, the longest beginning first; else the owner of the network. */
    Optional<Carrier> carrier(Catalogue catalogue, LocalDate today) {
        var carriers = catalogue.carriersOn(today);
        return carriers.stream()
                .filter(carrier -> carrier.iccidPrefix() != null && number.startsWith(carrier.iccidPrefix()))
                .max(Comparator.comparingInt(CarrierHint::prefixLength))
                .or(() -> carriers.stream()
                        .filter(carrier -> carrier.id().equals(network))
                        .findFirst())
                .or(() -> Optional.ofNullable(network)
                        .flatMap(name -> carriers.stream()
                                .filter(carrier -> name.equals(carrier.network()))
                                .findFirst()));
    }

    private static int prefixLength(Carrier carrier) {
        return carrier.iccidPrefix() == null ? 0 : carrier.iccidPrefix().length();
    }
}
