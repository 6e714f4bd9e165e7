package org.tsuzuki.renewal.draft;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Staff;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.renewal.CustomerCreditBalance;
import org.tsuzuki.renewal.DuplicateGuard;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.QuoteCalculator;
import org.tsuzuki.renewal.quote.RenewalChoice;

/** Works out what a choice costs and does to the card, and what speaks against it; asking changes nothing. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class QuoteService {

    private final Catalogue catalogue;
    private final DuplicateGuard earlier;
    private final CustomerCreditBalance credit;
    private final Clock clock;

    QuoteService(Catalogue catalogue, DuplicateGuard earlier, CustomerCreditBalance credit, Clock clock) {
        this.catalogue = catalogue;
        this.earlier = earlier;
        this.credit = credit;
        this.clock = clock;
    }

    public Quote quote(CardDetails card, RenewalChoice choice) {
        var quote = new QuoteCalculator(catalogue, card, choice, clock.instant()).quote();
        return quote.with(earlier.problems(card.id(), quote, choice))
                .with(credit.problems(card.customerId().value(), quote.payments()));
    }
}
