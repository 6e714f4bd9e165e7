package org.tsuzuki.transfer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.AccountLabels;
import org.tsuzuki.book.BookReader;
import org.tsuzuki.book.ForeignAmount;
import org.tsuzuki.settlement.SettlementMethodService;

/** Knows which accounts are the agency's own, and what they hold. */
@Component
class OwnAccounts {

    private static final List<Account> ALWAYS = List.of(AccountKind.SAFE.account(), Account.MAIN_BANK);

    private final SettlementMethodService settlement;
    private final BookReader reader;
    private final AccountLabels labels;
    private final Clock clock;

    OwnAccounts(SettlementMethodService settlement, BookReader reader, AccountLabels labels, Clock clock) {
        this.settlement = settlement;
        this.reader = reader;
        this.labels = labels;
        this.clock = clock;
    }

    /** Safe, bank, cards, balances, foreign cash; what is closed or gone only as long as something is left. */
    List<OwnAccount> all() {
        var all = new ArrayList<OwnAccount>();
        ALWAYS.forEach(account -> all.add(yen(account)));
        for (var method : settlement.all()) {
            var own = yen(method.account());
            if (!method.closed() || !own.held().equals(Yen.ZERO)) {
                all.add(own);
            }
        }
        reader.accounts(Set.of(AccountKind.FOREIGN_CASH)).stream()
                .map(this::foreign)
                .filter(own -> own.foreign() != null)
                .forEach(all::add);
        return all;
    }

    /** Where money can go besides. */
    OwnAccount charges() {
        var account = AccountKind.BANK_CHARGES.account();
        return new OwnAccount(account, labels.whole(account), Yen.ZERO, null);
    }

    private OwnAccount yen(Account account) {
        var held = reader.balance(account, JapanTime.today(clock));
        var owed = account.kind() == AccountKind.AGENCY_CREDIT_CARD;
        return new OwnAccount(account, labels.whole(account), owed ? held.negated() : held, null);
    }

    private OwnAccount foreign(Account account) {
        var held = reader.foreignCash(account, JapanTime.today(clock));
        @Nullable
        ForeignAmount notes = held.foreign().signum() > 0 ? new ForeignAmount(account.sub(), held.foreign()) : null;
        return new OwnAccount(account, labels.whole(account), held.yen(), notes);
    }
}
