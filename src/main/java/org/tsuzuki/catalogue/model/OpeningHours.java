package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import java.time.LocalTime;

/** From when, and until when, a place is open on one day, in Japan time. */
public record OpeningHours(LocalTime from, LocalTime until) implements Serializable {

    public boolean covers(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
