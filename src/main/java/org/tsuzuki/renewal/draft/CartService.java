package org.tsuzuki.renewal.draft;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.card.CardId;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.money.BranchCounter;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.renewal.quote.CheckoutRequest;
import org.tsuzuki.renewal.quote.ChoiceLimits;
import org.tsuzuki.renewal.quote.SaleQuote;
import org.tsuzuki.renewal.quote.SaleTotals;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.settlement.SettlementChoice;

/** A family or a group at the counter: their filled-in Renew pages are gathered and paid for together. */
@Service
@Staff.Counter
@Transactional(readOnly = true)
public class CartService {

    private final StoredCarts stored;
    private final CartLines pages;
    private final BranchCounter counter;
    private final CurrentActor actor;
    private final Clock clock;

    CartService(StoredCarts stored, CartLines pages, BranchCounter counter, CurrentActor actor, Clock clock) {
        this.stored = stored;
        this.pages = pages;
        this.counter = counter;
        this.actor = actor;
        this.clock = clock;
    }

    /** My cart as it stands, quoted anew; without lines when I have gathered nothing. */
    public SaleQuote current() {
        return current(new PendingApprovals());
    }

    /** As before; what the words of supervisors let pass does not stand in the way. */
    public SaleQuote current(PendingApprovals words) {
        var mine = mine();
        var gathered = mine.map(this::read).orElse(Cart.EMPTY);
        var lines = gathered.cards().stream()
                .flatMap(card -> pages.quoted(new CardId(card), words).stream())
                .toList();
        var totals = new SaleTotals(lines.stream().map(SaleQuote.Line::quote).toList());
        var all = lines.stream().map(SaleQuote.Line::customer).distinct().toList();
        return new SaleQuote(
                mine.map(StoredCart::id).orElseGet(Ids::next),
                lines,
                payer(all, gathered.payerId()),
                all,
                gathered.payment(),
                totals.total(),
                totals.paid(gathered.payment(), counter.here()));
    }

    /** How many cards I have gathered for one payment. */
    @Staff.Anyone
    public int gathered() {
        return mine().map(this::read).map(sale -> sale.cards().size()).orElse(0);
    }

    private static @Nullable CustomerDetails payer(List<CustomerDetails> all, @Nullable UUID chosen) {
        return all.stream()
                .filter(customer -> customer.id().value().equals(chosen))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    /**
     * Takes the card's Renew page, as I filled it in, into my cart.
     *
     * @throws ProblemException at "cards" when there are as many as one receipt takes
     */
    @Transactional
    public void add(CardId card) {
        change(sale -> sale.with(card.value()).checked());
    }

    /** Takes the card out again; its Renew page stays filled in. */
    @Transactional
    public void remove(CardId card) {
        change(sale -> sale.without(card.value()));
    }

    @Transactional
    public void payer(CustomerId payer) {
        change(sale -> sale.paidBy(payer.value()));
    }

    @Transactional
    public void pay(PaymentChoice how) {
        ChoiceLimits.check(how);
        change(sale -> sale.paid(how));
    }

    /** Chooses how the carrier of one card is paid, as its own Renew page would. */
    @Transactional
    public void settle(CardId card, SettlementChoice how) {
        pages.settle(card, how);
    }

    /** Throws the cart away; the Renew pages stay filled in. */
    @Transactional
    public void discard() {
        mine().ifPresent(stored::delete);
    }

    /**
     * What is to be recorded once the clerk has confirmed what is shown.
     *
     * @throws ProblemException at "cards" when nothing is gathered
     */
    public CheckoutRequest request(SaleQuote shown, PendingApprovals approvals) {
        var lines = shown.lines().stream()
                .map(line -> pages.filledIn(line, approvals))
                .toList();
        var payer = shown.payer() == null ? null : shown.payer().id();
        return new CheckoutRequest(shown.key(), payer, lines, shown.payment(), shown.total(), Submission.DONE);
    }

    private void change(UnaryOperator<Cart> change) {
        var now = clock.instant();
        var sale = mine().orElseGet(() -> new StoredCart(actor.get().staffId(), Cart.EMPTY, now));
        sale.save(change.apply(read(sale)), now);
        stored.save(sale);
    }

    private Optional<StoredCart> mine() {
        return stored.findByStaffId(actor.get().staffId());
    }

    private Cart read(StoredCart sale) {
        return sale.content();
    }
}
