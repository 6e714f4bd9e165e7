package org.tsuzuki.renewal.draft;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Staff;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.money.BranchCounter;
import org.tsuzuki.money.CounterMethods;
import org.tsuzuki.renewal.CustomerCreditBalance;
import org.tsuzuki.renewal.DuplicateGuard;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.QuoteCalculator;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.voucher.VoucherId;
import org.tsuzuki.voucher.VoucherRules;
import org.tsuzuki.voucher.VoucherService;

/** Works out what a choice costs and does to the card, and what speaks against it; asking changes nothing. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class QuoteService {

    private final Catalogue catalogue;
    private final BranchCounter counter;
    private final DuplicateGuard earlier;
    private final CustomerCreditBalance credit;
    private final VoucherService vouchers;
    private final Renewals renewals;
    private final CardService cards;
    private final Clock clock;

    QuoteService(
            Catalogue catalogue,
            BranchCounter counter,
            DuplicateGuard earlier,
            CustomerCreditBalance credit,
            VoucherService vouchers,
            Renewals renewals,
            CardService cards,
            Clock clock) {
        this.catalogue = catalogue;
        this.counter = counter;
        this.earlier = earlier;
        this.credit = credit;
        this.vouchers = vouchers;
        this.renewals = renewals;
        this.cards = cards;
        this.clock = clock;
    }

    public Quote quote(CardDetails card, RenewalChoice choice) {
        var quote = quote(card, choice, counter.here());
        return quote.with(voucherProblems(card, quote, choice));
    }

    /** By what the branch takes, for who records and has asked it already; a voucher is looked at when it is used up. */
    public Quote quote(CardDetails card, RenewalChoice choice, CounterMethods taken) {
        var quote = new QuoteCalculator(catalogue, taken, card, choice, clock.instant())
                .beside(() -> cards.ofCustomer(card.customerId()))
                .quote();
        return quote.with(earlier.problems(card.id(), quote, choice))
                .with(credit.problems(card.customerId().value(), quote.payments()))
                .with(correctionProblems(card, choice));
    }

    /** What would keep the voucher from being used up when it is recorded. */
    private Map<String, Problem> voucherProblems(CardDetails card, Quote quote, RenewalChoice choice) {
        return Optional.ofNullable(choice.voucherId())
                .flatMap(voucher -> vouchers.refusal(new VoucherId(voucher), quote.voucherPurpose(card)))
                .map(refusal -> Map.of(VoucherRules.FIELD, refusal))
                .orElseGet(Map::of);
    }

    /** Only what failed or was reversed is made good, and for the same customer. */
    private Map<String, Problem> correctionProblems(CardDetails card, RenewalChoice choice) {
        var corrected = choice.correctsId();
        return corrected == null
                        || renewals.findById(new RenewalId(corrected))
                                .filter(wrong -> wrong.result().isVoid())
                                .filter(wrong -> wrong.customerId()
                                        .equals(card.customerId().value()))
                                .isPresent()
                ? Map.of()
                : Map.of("corrects", Problem.of("problem.renewal.corrects"));
    }
}
