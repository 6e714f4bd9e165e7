package org.tsuzuki.renewal.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.renewal.Observation;
import org.tsuzuki.renewal.Rush;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.security.Role;
import org.tsuzuki.voucher.VoucherDetails;
import org.tsuzuki.voucher.VoucherService;
import org.tsuzuki.voucher.VoucherState;
import org.tsuzuki.voucher.register.VoucherRegister;
import org.tsuzuki.voucher.vault.Bought;
import org.tsuzuki.voucher.vault.VaultService;
import org.tsuzuki.voucher.vault.VoucherEntry;

/** A voucher and the renewal that uses it up. */
@DeskTest
public class VoucherUseTest {

    private static final int CLERKS = 16;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private ResultService results;

    @Autowired
    private VoucherEntry entry;

    @Autowired
    private VoucherService vouchers;

    @Autowired
    private VaultService vault;

    @Autowired
    private VoucherRegister register;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
    }

    @Test
    void a_recorded_renewal_uses_its_voucher_up() {
        var voucher = Bought.one(entry);
        vouchers.reserve(voucher.id());

        var recorded = record(counter.prepaid(), voucher);

        var used = now(voucher);
        assertThat(used.state()).isEqualTo(VoucherState.USED);
        assertThat(used.usedBy()).isEqualTo(recorded.id().value());
        assertThat(register.renewal(recorded.id().value()).orElseThrow().receiptNumber())
                .isEqualTo(recorded.receiptNumber());
    }

    @Test
    void sixteen_renewals_want_the_same_voucher_and_one_gets_it() {
        var voucher = Bought.one(entry);
        var cards =
                IntStream.range(0, CLERKS).mapToObj(each -> counter.prepaid()).toList();
        var forms = cards.stream().map(card -> form(card, voucher)).toList();

        var refused = new Rush(CLERKS)
                .each(clerk -> catchThrowable(
                        () -> counter.record(UUID.randomUUID(), cards.get(clerk).id(), forms.get(clerk))));

        assertThat(refused).filteredOn(Objects::isNull).hasSize(1);
        assertThat(refused).filteredOn(Objects::nonNull).allSatisfy(why -> {
            assertThat(why).isInstanceOf(ProblemException.class);
            assertThat(((ProblemException) why).problem()).isEqualTo(Problem.of("problem.voucher.used"));
            assertThat(((ProblemException) why).field()).isEqualTo("voucher");
        });
        assertThat(cards.stream()
                        .mapToInt(card -> renewals.history(card.id()).size())
                        .sum())
                .isEqualTo(1);
        assertThat(now(voucher).state()).isEqualTo(VoucherState.USED);
    }

    @Test
    void a_refused_renewal_leaves_the_voucher_reserved() {
        var voucher = Bought.one(entry);
        vouchers.reserve(voucher.id());
        var card = counter.prepaid();

        refusalOf(() ->
                counter.record(UUID.randomUUID(), card.id(), form(card, voucher).withPayment(null)));

        assertThat(now(voucher).state()).isEqualTo(VoucherState.RESERVED);
    }

    @Test
    void another_plan_cannot_use_it() {
        var voucher = Bought.one(entry);
        var card = counter.prepaid();
        var form = form(card, voucher)
                .withPlan("sbpre-5000", "5000")
                .withVoucher(voucher.id().value());

        var refused = refusalOf(() -> counter.record(UUID.randomUUID(), card.id(), form.withTendered("")));

        assertThat(refused).isEqualTo(Problem.of("problem.voucher.otherPlan"));
        assertThat(renewals.history(card.id())).isEmpty();
    }

    @Test
    void a_reversal_alone_does_not_put_it_back() {
        var voucher = Bought.one(entry);
        var recorded = record(counter.prepaid(), voucher);
        signedIn.as(Role.SUPERVISOR);

        assertThat(refusalOf(() -> vault.putBack(voucher.id(), "not spent")))
                .isEqualTo(Problem.of("problem.voucher.stands", recorded.receiptNumber()));
        var seen = new Observation(TestClock.TODAY.plusDays(61), null, "", Observation.Source.CARRIER_PAGE);
        results.confirm(recorded.id(), seen);
        corrections.reverse(recorded.id(), "the wrong card", null);
        assertThat(now(voucher).state()).isEqualTo(VoucherState.USED);

        vault.putBack(voucher.id(), "the code was never typed");
        assertThat(now(voucher).state()).isEqualTo(VoucherState.IN_STOCK);
        record(counter.prepaid(), voucher);
        assertThat(now(voucher).state()).isEqualTo(VoucherState.USED);
    }

    @Test
    void the_database_itself_refuses_a_second_renewal_or_a_use_without_one() {
        var first = Bought.one(entry);
        var second = Bought.one(entry);
        var renewal = record(counter.prepaid(), first).id().value();

        assertThat(catchThrowable(() -> database.sql("update voucher set state = 'USED', used_by = ? where id = ?")
                        .params(renewal, second.id().value())
                        .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(catchThrowable(() -> database.sql("update voucher set state = 'IN_STOCK' where id = ?")
                        .param(first.id().value())
                        .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private RecordedRenewal record(CardDetails card, VoucherDetails voucher) {
        return counter.record(UUID.randomUUID(), card.id(), form(card, voucher));
    }

    private RenewalChoice form(CardDetails card, VoucherDetails voucher) {
        return counter.voucher(card).withVoucher(voucher.id().value());
    }

    private VoucherDetails now(VoucherDetails voucher) {
        return register.find(voucher.id()).orElseThrow();
    }
}
