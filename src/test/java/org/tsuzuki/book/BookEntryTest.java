package org.tsuzuki.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.Yen;

class BookEntryTest {

    private static final Account CASH = AccountKind.CASH.account("drawer");
    private static final Account FEES = AccountKind.SERVICE_FEES.account();
    private static final Yen FEE = new Yen(300);
    private static final Actor CLERK = new Actor(UUID.randomUUID(), "Sora", UUID.randomUUID());

    @Test
    void an_entry_without_lines_or_with_one_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> entry());
        assertThatIllegalArgumentException().isThrownBy(() -> entry(BookLine.debit(CASH, FEE)));
    }

    @Test
    void lines_that_do_not_add_up_are_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(BookLine.debit(CASH, FEE), BookLine.credit(FEES, new Yen(299))))
                .withMessageContaining("¥1");
    }

    @Test
    void a_line_of_nothing_or_of_more_than_anybody_has_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> BookLine.debit(CASH, Yen.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> BookLine.debit(CASH, new Yen(1_000_000_000_001L)));
    }

    @Test
    void one_account_may_stand_on_both_sides() {
        assertThat(entry(BookLine.debit(CASH, FEE), BookLine.credit(CASH, FEE)).lines())
                .hasSize(2);
    }

    @Test
    void foreign_money_goes_the_way_of_its_yen_and_lies_under_its_currency() {
        var dollars = new ForeignAmount("USD", new BigDecimal("2"));
        var foreign = AccountKind.FOREIGN_CASH.account("USD");

        assertThat(new BookLine(foreign, FEE, dollars).foreign()).hasToString("2.00 USD");
        assertThatIllegalArgumentException().isThrownBy(() -> new BookLine(foreign, FEE.negated(), dollars));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BookLine(AccountKind.FOREIGN_CASH.account("EUR"), FEE, dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> AccountKind.FOREIGN_CASH.account("dollars"));
    }

    @Test
    void a_divided_kind_has_no_account_of_its_own() {
        assertThatIllegalArgumentException().isThrownBy(AccountKind.CASH::account);
    }

    @Test
    void a_reversal_moves_the_same_the_other_way() {
        var entry = entry(BookLine.debit(CASH, FEE), BookLine.credit(FEES, FEE));

        var reversal = entry.reversal(TestClock.START, CLERK, "wrong card");

        assertThat(reversal.lines()).containsExactly(BookLine.credit(CASH, FEE), BookLine.debit(FEES, FEE));
        assertThat(reversal.reverses()).isEqualTo(entry.id());
        assertThat(reversal.cause().saleId()).isEqualTo(entry.cause().saleId());
        assertThat(reversal.cause().key()).isNotEqualTo(entry.cause().key());
    }

    private static BookEntry entry(BookLine... lines) {
        var cause = BookCause.of("test").withSale(UUID.randomUUID(), "SJ-1");
        return BookEntry.of(BookEvent.SALE, TestClock.START, CLERK, "", cause, List.of(lines));
    }
}
