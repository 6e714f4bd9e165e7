package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One store or shop of a channel, and what it takes as far as somebody of the agency has seen or asked.
 *
 * @param name as the staff call it, such as "Lawson, west exit"
 * @param carriers ids of the carriers whose cards it serves; empty for all
 * @param accepted ids of the payment methods that it takes
 * @param askFirst whether what it takes is not sure, so that it is asked before anybody goes there
 * @param checkedOn the Japan day on which it was last seen or asked; null when not known
 */
public record RetailLocation(
        String name,
        List<String> carriers,
        List<String> accepted,
        boolean askFirst,
        @Nullable LocalDate checkedOn) implements Serializable {

    public RetailLocation {
        carriers = List.copyOf(carriers);
        accepted = List.copyOf(accepted);
    }

    boolean serves(String carrierId) {
        return carriers.isEmpty() || carriers.contains(carrierId);
    }
}
