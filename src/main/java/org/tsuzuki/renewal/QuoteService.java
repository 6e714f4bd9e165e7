package org.tsuzuki.renewal;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.tsuzuki.base.Staff;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.Catalogue;

/** Works out what a choice costs and does to the card, from memory alone; asking changes nothing. */
@Service
@Staff.Anyone
public class QuoteService {

    private final Catalogue catalogue;
    private final Clock clock;

    QuoteService(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public Quote quote(CardDetails card, RenewalChoice choice) {
        return new Quoting(catalogue, card, choice, clock.instant()).quote();
    }
}
