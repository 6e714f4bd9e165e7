package org.tsuzuki.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.advice.situation.SituationService;
import org.tsuzuki.base.ListLimit;
import org.tsuzuki.base.Problem;
import org.tsuzuki.card.CardId;
import org.tsuzuki.customer.Contact;
import org.tsuzuki.customer.ContactKind;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.TypedTender;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.draft.CartService;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.StepCompletion;
import org.tsuzuki.security.Role;
import org.tsuzuki.voucher.vault.Bought;
import org.tsuzuki.voucher.vault.TypedCode;
import org.tsuzuki.voucher.vault.VoucherEntry;

/** Lists of everything, longer than any form needs them; those of the catalogue are tested with its editing. */
@DeskTest
class EveryListTest {

    @Autowired
    private CustomerService customers;

    @Autowired
    private SituationService situations;

    @Autowired
    private DraftService drafts;

    @Autowired
    private CartService carts;

    @Autowired
    private VoucherEntry vouchers;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void signIn() {
        signedIn.as(Role.CLERK);
    }

    @Test
    void contacts_codes_shares_and_references_are_counted() {
        var contacts = IntStream.rangeClosed(0, ListLimit.CONTACTS.most())
                .mapToObj(each -> new Contact(ContactKind.OTHER, "friend" + each))
                .toList();
        var someone = CustomerDetails.draft(null, null, Invented.name()).withContacts(contacts);
        expectTooMany(ListLimit.CONTACTS, () -> customers.create(someone));

        var codes = Collections.nCopies(ListLimit.CODES.most() + 1, new TypedCode("", Bought.code()));
        expectTooMany(ListLimit.CODES, () -> vouchers.store(Bought.stock(), codes));

        var tenders = Collections.nCopies(ListLimit.TENDERS.most() + 1, new TypedTender("ALIPAY", "1"));
        expectTooMany(ListLimit.TENDERS, () -> carts.pay(PaymentChoice.NONE.withTenders(tenders)));

        var card = counter.prepaid().id();
        var form = RenewalChoice.nothing();
        for (var each = 0; each <= ListLimit.REFERENCES.most(); each++) {
            form = form.withReference("field" + each, "1");
        }
        var filled = form;
        expectTooMany(ListLimit.REFERENCES, () -> drafts.save(card, filled));
    }

    @Test
    void a_receipt_takes_so_many_cards() {
        carts.discard();
        for (var each = 0; each < ListLimit.CARDS.most(); each++) {
            carts.add(CardId.next());
        }

        expectTooMany(ListLimit.CARDS, () -> carts.add(CardId.next()));
        assertThat(carts.gathered()).isEqualTo(ListLimit.CARDS.most());
        carts.discard();
    }

    @Test
    void languages_ways_to_pay_and_steps_are_counted() {
        var languages = tags("x", ListLimit.LANGUAGES);
        var someone = CustomerDetails.draft(null, null, Invented.name());
        expectTooMany(ListLimit.LANGUAGES, () -> customers.create(someone.withLanguages(languages)));
        var known = customers.create(someone);
        expectTooMany(
                ListLimit.LANGUAGES,
                () -> situations.save(known, CardId.next(), Situation.UNKNOWN.withLanguages(languages)));

        var payments = Set.copyOf(tags("WAY", ListLimit.PAYMENT_METHODS));
        expectTooMany(
                ListLimit.PAYMENT_METHODS,
                () -> situations.save(known, CardId.next(), Situation.UNKNOWN.withPayments(payments)));

        var form = RenewalChoice.nothing();
        for (var step : tags("step", ListLimit.STEPS)) {
            form = form.withTick(step, new StepCompletion(TestClock.START, "clerk"));
        }
        var ticked = form;
        var card = counter.prepaid().id();
        expectTooMany(ListLimit.STEPS, () -> drafts.save(card, ticked));
    }

    private static List<String> tags(String beginning, ListLimit limit) {
        return IntStream.rangeClosed(0, limit.most())
                .mapToObj(each -> beginning + each)
                .toList();
    }

    private static void expectTooMany(ListLimit limit, ThrowingCallable action) {
        assertThat(refusalOf(action)).isEqualTo(Problem.of("problem.tooMany", limit.most(), limit.most() + 1));
    }
}
