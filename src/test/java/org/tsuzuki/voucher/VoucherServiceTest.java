package org.tsuzuki.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tsuzuki.Refusals.refusalOf;
import static org.tsuzuki.voucher.vault.Bought.CARRIER;
import static org.tsuzuki.voucher.vault.Bought.PLAN;
import static org.tsuzuki.voucher.vault.Bought.one;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.audit.chain.StoredChain;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.voucher.register.VoucherFilter;
import org.tsuzuki.voucher.register.VoucherRegister;
import org.tsuzuki.voucher.vault.Bought;
import org.tsuzuki.voucher.vault.TypedLot;
import org.tsuzuki.voucher.vault.VaultService;
import org.tsuzuki.voucher.vault.VoucherEntry;

@DeskTest
class VoucherServiceTest {

    @Autowired
    private VoucherService vouchers;

    @Autowired
    private VaultService vault;

    @Autowired
    private VoucherEntry entry;

    @Autowired
    private VoucherRegister register;

    @Autowired
    private CustomerService customers;

    @Autowired
    private AgencyService agency;

    @Autowired
    private Published published;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JdbcTemplate jdbc;

    private StaffDetails clerk;

    @BeforeEach
    void atTheCounter() {
        clerk = signedIn.as(Role.CLERK);
    }

    @Test
    void the_database_and_the_trail_never_hold_the_code() {
        var code = Bought.code();
        var stored = one(entry, code);
        vault.reveal(stored.id(), "reads it to the shop");

        var row = database.sql("select * from voucher where id = ?")
                .param(stored.id().value())
                .query()
                .singleRow();
        var entries = database.sql("select * from audit_entry where subject_id = ?")
                .param(stored.id().toString())
                .query()
                .listOfRows();

        assertThat(row.toString()).doesNotContain(code).doesNotContain(code.substring(0, 12));
        assertThat(row).containsEntry("last_four", code.substring(12));
        assertThat(entries).hasSize(2);
        assertThat(entries.toString()).doesNotContain(code).doesNotContain(code.substring(0, 12));
    }

    @Test
    void a_code_enters_once_however_it_is_typed() {
        var code = Bought.code();
        var stored = one(entry, code);
        var spaced = code.substring(0, 4) + "-" + code.substring(4, 8) + " " + code.substring(8);

        var verdict =
                entry.preview(Bought.stock(), List.of(Bought.typed("", spaced))).getFirst();

        assertThat(verdict.problem()).isEqualTo(Problem.of("problem.voucher.known", stored.label()));
        assertThat(refusalOf(() -> one(entry, spaced)).key()).isEqualTo("problem.voucher.known");
    }

    @Test
    void a_preview_judges_each_line_and_stores_nothing() {
        var before = register.count(VoucherFilter.of(clerk.branch().value()));
        var code = Bought.code();
        var serial = "S" + code;

        var verdicts = entry.preview(
                Bought.stock(),
                List.of(
                        Bought.typed(serial, code),
                        Bought.typed("", code),
                        Bought.typed(serial, Bought.code()),
                        Bought.typed("", "12"),
                        Bought.typed("", "ABCDEFGHO0123456")));

        assertThat(verdicts)
                .extracting(verdict ->
                        verdict.problem() == null ? "" : verdict.problem().key())
                .containsExactly("", "problem.voucher.twice", "problem.voucher.serial", "problem.voucher.code", "");
        assertThat(verdicts.getLast().doubts()).contains(Problem.of("voucher.doubt.letterO"));
        assertThat(register.count(VoucherFilter.of(clerk.branch().value()))).isEqualTo(before);
    }

    @Test
    void one_bad_line_keeps_all_of_them_out() {
        var good = Bought.code();

        var refused =
                refusalOf(() -> entry.store(Bought.stock(), List.of(Bought.typed("", good), Bought.typed("", "12"))));

        assertThat(refused).isEqualTo(Problem.of("problem.voucher.code"));
        assertThat(one(entry, good).state()).isEqualTo(VoucherState.IN_STOCK);
    }

    @Test
    void letters_are_doubted_where_all_codes_so_far_were_digits() {
        var lot = Bought.priced("mobal", "mobal-30", "4500");
        entry.store(lot, List.of(Bought.typed("", Bought.code())));

        var verdict = entry.preview(lot, List.of(Bought.typed("", "ABCDEFGH23456789")))
                .getFirst();

        assertThat(verdict.doubts()).containsExactly(Problem.of("voucher.doubt.usuallyDigits", 16));
    }

    @Test
    void L10_codes_that_may_not_be_resold_are_no_stock() {
        assertThat(refusalOf(() -> entry.preview(
                                Bought.stock("povo2", "povo-3-30"), List.of(Bought.typed("", Bought.code()))))
                        .key())
                .isEqualTo("problem.voucher.advanceOnly");
    }

    @Test
    void L10_an_advance_names_its_customer_and_costs_no_more_than_it_cost() {
        var somebody = customer();
        var code = List.of(Bought.typed("", Bought.code()));

        assertThat(refusalOf(() -> entry.store(Bought.advance(somebody, "povo2", "povo-3-30", "900"), code)))
                .isEqualTo(Problem.of("problem.voucher.aboveCost", "¥900"));
        assertThat(refusalOf(() -> entry.store(
                        Bought.advance(somebody, "povo2", "povo-3-30", "990"),
                        List.of(Bought.typed("", Bought.code()), Bought.typed("", Bought.code())))))
                .isEqualTo(Problem.of("problem.voucher.single"));
        assertThat(refusalOf(() -> entry.preview(Bought.advance(somebody, "povo2", "povo-base", "100"), code)))
                .isEqualTo(Problem.of("problem.voucher.free"));
        var stored = entry.store(Bought.advance(somebody, "povo2", "povo-3-30", "990"), code)
                .getFirst();

        var theirs = new VoucherPurpose("povo2", "povo-3-30", somebody, new Yen(990));
        var others = new VoucherPurpose("povo2", "povo-3-30", customer(), new Yen(990));
        var dearer = new VoucherPurpose("povo2", "povo-3-30", somebody, new Yen(1000));
        assertThat(vouchers.offered(theirs, clerk.branch())).contains(stored);
        assertThat(vouchers.offered(others, clerk.branch())).doesNotContain(stored);
        assertThat(vouchers.offered(dearer, clerk.branch())).doesNotContain(stored);
    }

    @Test
    void very_many_vouchers_that_end_sooner_hide_none_of_another_plan_and_none_of_the_customers_own() {
        var somebody = customer();
        store210(Bought.ending(Bought.stock(CARRIER, "sbpre-5000"), TestClock.TODAY.plusDays(1)));
        store210(Bought.ending(Bought.stock(), TestClock.TODAY.plusDays(2)));
        var theirs = entry.store(
                        Bought.advance(somebody, CARRIER, PLAN, "3,000"), List.of(Bought.typed("", Bought.code())))
                .getFirst();

        var offered = vouchers.offered(new VoucherPurpose(CARRIER, PLAN, somebody, new Yen(3000)), clerk.branch());

        assertThat(offered).first().isEqualTo(theirs);
        assertThat(offered)
                .hasSize(200)
                .allMatch(voucher -> PLAN.equals(voucher.lot().planId()));
        database.sql("update voucher set expires_on = ? where expires_on <= ?")
                .params(TestClock.TODAY.minusDays(1), TestClock.TODAY.plusDays(2))
                .update();
    }

    private void store210(TypedLot lot) {
        entry.store(
                lot,
                Stream.generate(() -> Bought.typed("", Bought.code()))
                        .limit(210)
                        .toList());
    }

    @Test
    void what_one_clerk_reserves_the_others_are_not_offered_until_its_time_is_over() {
        var stored = one(entry);
        vouchers.reserve(stored.id());
        assertThat(vouchers.offered(purpose(), clerk.branch()))
                .extracting(VoucherDetails::id)
                .contains(stored.id());

        signedIn.as(Role.SUPERVISOR);
        assertThat(vouchers.offered(purpose(), clerk.branch()))
                .extracting(VoucherDetails::id)
                .doesNotContain(stored.id());
        assertThat(refusalOf(() -> vouchers.reserve(stored.id())))
                .isEqualTo(Problem.of("problem.voucher.reserved", clerk.name()));

        clock.advance(Duration.ofMinutes(20));
        assertThat(register.find(stored.id()))
                .get()
                .extracting(VoucherDetails::state)
                .isEqualTo(VoucherState.IN_STOCK);
        assertThat(vouchers.reserve(stored.id()).state()).isEqualTo(VoucherState.RESERVED);
    }

    @Test
    void a_code_that_was_seen_comes_back_by_a_supervisors_word_alone() {
        var stored = one(entry);
        vault.reveal(stored.id(), "reads it to the shop");

        vouchers.release(stored.id());
        clock.advance(Duration.ofDays(3));
        assertThat(state(stored)).isEqualTo(VoucherState.RESERVED);
        assertThatThrownBy(() -> vault.putBack(stored.id(), "not needed")).isInstanceOf(AccessDeniedException.class);

        signedIn.as(Role.SUPERVISOR);
        vault.putBack(stored.id(), "the shop was closed");
        assertThat(state(stored)).isEqualTo(VoucherState.IN_STOCK);
        assertThat(register.find(stored.id()))
                .get()
                .extracting(VoucherDetails::seen)
                .isEqualTo(false);
    }

    @Test
    void each_look_at_a_code_says_who_and_why() {
        var code = Bought.code();
        var stored = one(entry, code);

        assertThat(refusalOf(() -> vault.reveal(stored.id(), " "))).isEqualTo(Problem.of("reason.missing"));
        assertThat(vault.reveal(stored.id(), "reads it to the shop").value()).isEqualTo(code);

        assertThat(published.actions()).containsExactly("voucher.entered", "voucher.revealed");
        assertThat(register.history(stored.id()))
                .extracting(VoucherEvent::action, VoucherEvent::staffName, VoucherEvent::reason)
                .containsExactly(
                        tuple(VoucherAction.REVEALED, clerk.name(), "reads it to the shop"),
                        tuple(VoucherAction.ENTERED, clerk.name(), ""));
    }

    @Test
    void every_time_a_code_is_shown_or_copied_is_an_entry_without_the_code() {
        var code = Bought.code();
        var stored = one(entry, code);
        assertThat(refusalOf(() -> vault.copied(stored.id()))).isEqualTo(Problem.of("problem.voucher.unseen"));

        vault.reveal(stored.id(), "reads it to the shop");
        vault.copied(stored.id());
        vault.reveal(stored.id(), "read it wrongly");

        assertThat(published.actions())
                .containsExactly("voucher.entered", "voucher.revealed", "voucher.copied", "voucher.revealed");
        assertThat(published.changes().toString()).doesNotContain(code);
        assertThat(register.history(stored.id()))
                .extracting(VoucherEvent::action)
                .startsWith(VoucherAction.REVEALED, VoucherAction.COPIED, VoucherAction.REVEALED);
        assertThat(StoredChain.broken(jdbc)).isEmpty();
    }

    @Test
    void who_is_shown_a_code_that_was_bought_for_a_customer_stands_in_the_customers_story() {
        var somebody = customer();
        var stored = entry.store(
                        Bought.advance(somebody, CARRIER, PLAN, "3,000"), List.of(Bought.typed("", Bought.code())))
                .getFirst();

        vault.reveal(stored.id(), "reads it to the shop");

        assertThat(published.changes().getLast())
                .returns("voucher.revealed", DomainChange::action)
                .returns(somebody, change -> change.ties().customer());
    }

    @Test
    void the_auditor_sees_the_list_and_never_a_code() {
        var stored = one(entry);

        signedIn.as(Role.AUDITOR);

        assertThat(register.list(VoucherFilter.of(clerk.branch().value()), PageRequest.of(0, 500)))
                .extracting(VoucherDetails::id)
                .contains(stored.id());
        assertThatThrownBy(() -> vault.reveal(stored.id(), "checks the books"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> vouchers.reserve(stored.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> one(entry)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void vouchers_of_another_branch_are_neither_offered_nor_shown() {
        var stored = one(entry);
        var elsewhere = AsSystem.call(() -> agency.add(BranchDetails.opening(code4(), "Elsewhere", "Tsuzuki Travel")));
        database.sql("update voucher set branch_id = ? where id = ?")
                .params(elsewhere.id().value(), stored.id().value())
                .update();

        var elsewheres = Problem.of("problem.voucher.branch");
        assertThat(refusalOf(() -> vault.reveal(stored.id(), "curious"))).isEqualTo(elsewheres);
        assertThat(refusalOf(() -> vouchers.reserve(stored.id()))).isEqualTo(elsewheres);
        assertThat(ids(clerk.branch())).doesNotContain(stored.id());
        signedIn.as(Role.SUPERVISOR);
        assertThat(refusalOf(() -> vault.spoil(stored.id(), "torn"))).isEqualTo(elsewheres);
    }

    @Test
    void an_expired_voucher_is_no_stock_and_cannot_be_reserved() {
        var stored = entry.store(
                        Bought.ending(Bought.stock(), TestClock.TODAY), List.of(Bought.typed("", Bought.code())))
                .getFirst();
        assertThat(ids(clerk.branch())).contains(stored.id());
        var before = counted();

        clock.set(TestClock.TODAY.plusDays(1), LocalTime.MIDNIGHT);

        assertThat(state(stored)).isEqualTo(VoucherState.EXPIRED);
        assertThat(counted()).isLessThan(before);
        assertThat(ids(clerk.branch())).doesNotContain(stored.id());
        assertThat(refusalOf(() -> vouchers.reserve(stored.id()))).isEqualTo(Problem.of("problem.voucher.expired"));
        var expired = new VoucherFilter(VoucherState.EXPIRED, CARRIER, PLAN, null);
        assertThat(register.list(expired, PageRequest.of(0, 500)))
                .extracting(VoucherDetails::id)
                .contains(stored.id());
    }

    @Test
    void the_stock_counts_what_is_unused_with_its_value() {
        var before = counted();
        var value = value();
        var first = one(entry);
        var second = one(entry);
        vouchers.reserve(second.id());

        assertThat(counted()).isEqualTo(before + 2);
        assertThat(value()).isEqualTo(value.plus(new Yen(6000)));

        signedIn.as(Role.SUPERVISOR);
        vault.spoil(first.id(), "the paper is torn");
        assertThat(counted()).isEqualTo(before + 1);
        assertThat(state(first)).isEqualTo(VoucherState.SPOILT);
    }

    @Test
    void each_state_of_the_list_holds_what_stands_there_now() {
        var free = one(entry);
        var kept = one(entry);
        var seen = one(entry);
        var lapsed = one(entry);
        vouchers.reserve(lapsed.id());
        vault.reveal(seen.id(), "reads it to the shop");
        clock.advance(Duration.ofHours(1));
        vouchers.reserve(kept.id());

        assertThat(listed(VoucherState.IN_STOCK))
                .contains(free.id(), lapsed.id())
                .doesNotContain(kept.id(), seen.id());
        assertThat(listed(VoucherState.RESERVED)).contains(kept.id(), seen.id()).doesNotContain(free.id(), lapsed.id());
        assertThat(listed(VoucherState.EXPIRED)).doesNotContain(free.id(), kept.id());
    }

    @Test
    void tampered_rows_are_told_and_not_shown() {
        var stored = one(entry);
        var other = one(entry);
        database.sql("update voucher set sealed_code = (select sealed_code from voucher where id = ?) where id = ?")
                .params(other.id().value(), stored.id().value())
                .update();

        assertThat(refusalOf(() -> vault.reveal(stored.id(), "reads it to the shop")))
                .isEqualTo(Problem.of("problem.voucher.tampered"));
        assertThat(state(stored)).isEqualTo(VoucherState.IN_STOCK);
    }

    @Test
    void nothing_is_taken_in_while_a_key_of_the_vault_is_missing() {
        var stored = one(entry);
        var key = database.sql("select key_id from voucher where id = ?")
                .param(stored.id().value())
                .query(String.class)
                .single();
        database.sql("update voucher set key_id = 'lost' where id = ?")
                .param(stored.id().value())
                .update();
        try {
            assertThat(refusalOf(() -> one(entry))).isEqualTo(Problem.of("problem.voucher.keyMissing"));
            assertThat(refusalOf(() -> vault.reveal(stored.id(), "reads it")))
                    .isEqualTo(Problem.of("problem.voucher.keyMissing"));
        } finally {
            database.sql("update voucher set key_id = ? where id = ?")
                    .params(key, stored.id().value())
                    .update();
        }
    }

    @Test
    void a_use_belongs_to_the_transaction_that_records_the_renewal() {
        var stored = one(entry);

        assertThatThrownBy(() -> vouchers.use(stored.id(), UUID.randomUUID(), purpose()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private VoucherState state(VoucherDetails voucher) {
        return register.find(voucher.id()).orElseThrow().state();
    }

    private List<VoucherId> ids(BranchId branch) {
        return vouchers.offered(purpose(), branch).stream()
                .map(VoucherDetails::id)
                .toList();
    }

    private List<VoucherId> listed(VoucherState state) {
        var filter = new VoucherFilter(state, CARRIER, PLAN, clerk.branch().value());
        return register.list(filter, PageRequest.of(0, 1000)).stream()
                .map(VoucherDetails::id)
                .toList();
    }

    private long counted() {
        return vouchers.stock(clerk.branch()).stream()
                .mapToLong(StockLine::count)
                .sum();
    }

    private Yen value() {
        return vouchers.stock(clerk.branch()).stream().map(StockLine::value).reduce(Yen.ZERO, Yen::plus);
    }

    private static VoucherPurpose purpose() {
        return new VoucherPurpose(CARRIER, PLAN, UUID.randomUUID(), new Yen(3000));
    }

    private UUID customer() {
        return customers
                .create(CustomerDetails.draft(null, null, Invented.name()))
                .id()
                .value();
    }

    private static String code4() {
        return "V" + Bought.code().substring(13);
    }
}
