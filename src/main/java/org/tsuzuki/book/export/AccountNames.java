package org.tsuzuki.book.export;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;

/** Under which names accounts are exported. A kind without a name is not exported, and neither is anything else then. */
public final class AccountNames {

    private static final String OUT_OF_SCOPE = "対象外";

    /** Sub-accounts that an accountant has set up as well; drawers, lots and customers are nobody's sub-account there. */
    static final Set<AccountKind> OF_ACCOUNTANTS = EnumSet.of(
            AccountKind.BANK,
            AccountKind.FOREIGN_CASH,
            AccountKind.RECEIVABLE,
            AccountKind.AGENCY_BALANCE,
            AccountKind.HELD_FOR_CARRIER,
            AccountKind.AGENCY_CREDIT_CARD);

    private final Map<AccountKind, AccountName> kinds;
    private final Map<Account, AccountName> own;
    private final Function<Account, String> subs;
    private final UnaryOperator<String> fitting;

    private AccountNames(
            Map<AccountKind, AccountName> kinds,
            Map<Account, AccountName> own,
            Function<Account, String> subs,
            UnaryOperator<String> fitting) {
        this.kinds = kinds;
        this.own = own;
        this.subs = subs;
        this.fitting = fitting;
    }

    /** With levels, for plain-text accounting. */
    public static AccountNames english() {
        var names = new EnumMap<AccountKind, AccountName>(AccountKind.class);
        for (var kind : AccountKind.values()) {
            names.put(kind, new AccountName(english(kind), "", ""));
        }
        return new AccountNames(names, Map.of(), Account::sub, UnaryOperator.identity());
    }

    private static String english(AccountKind kind) {
        return switch (kind) {
            case CASH -> "Assets:Cash";
            case SAFE -> "Assets:Safe";
            case BANK -> "Assets:Bank";
            case FOREIGN_CASH -> "Assets:Foreign cash";
            case RECEIVABLE -> "Assets:Receivables";
            case AGENCY_BALANCE -> "Assets:Prepaid balances";
            case VOUCHER_STOCK -> "Assets:Voucher stock";
            case CUSTOMER_CREDIT -> "Liabilities:Customer credit";
            case HELD_FOR_CARRIER -> "Liabilities:Held for carriers";
            case AGENCY_CREDIT_CARD -> "Liabilities:Agency credit cards";
            case OPENING_BALANCES -> "Equity:Opening balances";
            case SERVICE_FEES -> "Income:Service fees";
            case VOUCHER_SALES -> "Income:Voucher sales";
            case COMMISSION -> "Income:Commission";
            case LATE_FEES -> "Income:Late fees";
            case VOUCHER_COST -> "Expenses:Cost of vouchers";
            case PAYMENT_METHOD_FEES -> "Expenses:Payment method fees";
            case BANK_CHARGES -> "Expenses:Bank charges";
            case DISCOUNTS -> "Expenses:Discounts";
            case EXCHANGE_DIFFERENCES -> "Expenses:Exchange differences";
            case LOSSES -> "Expenses:Losses";
            case STAMP_DUTY -> "Expenses:Stamp-Duty";
            case CASH_OVER_SHORT -> "Expenses:Cash over and short";
        };
    }

    /** Japanese account names with the tax words of Yayoi. */
    public static AccountNames yayoi() {
        return japanese("課税売上込10%", "非課税売上", YayoiCsv::proposed);
    }

    /** Japanese account names with the tax words of Money Forward. */
    public static AccountNames moneyForward() {
        return japanese("課税売上 10%", "非課税売上", UnaryOperator.identity());
    }

    /**
     * A guess that the owner's accountant confirms: vouchers exempt, own services taxed, the rest no matter of the tax. That
     * goes for discounts too: most of what is given back was taken for a carrier or for a voucher.
     */
    private static AccountNames japanese(String taxed, String exempt, UnaryOperator<String> fitting) {
        var names = new EnumMap<AccountKind, AccountName>(AccountKind.class);
        for (var kind : AccountKind.values()) {
            var tax = switch (kind) {
                case SERVICE_FEES, COMMISSION -> taxed;
                case VOUCHER_SALES -> exempt;
                default -> OUT_OF_SCOPE;
            };
            names.put(kind, new AccountName(japanese(kind), fixedSub(kind), tax));
        }
        return new AccountNames(
                names, Map.of(), account -> OF_ACCOUNTANTS.contains(account.kind()) ? account.sub() : "", fitting);
    }

    private static String japanese(AccountKind kind) {
        return switch (kind) {
            case CASH, SAFE -> "現金";
            case BANK -> "普通預金";
            case FOREIGN_CASH -> "外貨現金";
            case RECEIVABLE -> "売掛金";
            case AGENCY_BALANCE -> "前払金";
            case VOUCHER_STOCK -> "貯蔵品";
            case CUSTOMER_CREDIT, HELD_FOR_CARRIER -> "預り金";
            case AGENCY_CREDIT_CARD -> "未払金";
            case OPENING_BALANCES -> "開始残高";
            case SERVICE_FEES, COMMISSION -> "受取手数料";
            case VOUCHER_SALES -> "売上高";
            case LATE_FEES -> "雑収入";
            case VOUCHER_COST -> "仕入高";
            case PAYMENT_METHOD_FEES, BANK_CHARGES -> "支払手数料";
            case DISCOUNTS -> "売上値引高";
            case EXCHANGE_DIFFERENCES -> "為替差損益";
            case LOSSES -> "雑損失";
            case STAMP_DUTY -> "租税公課";
            case CASH_OVER_SHORT -> "現金過不足";
        };
    }

    private static String fixedSub(AccountKind kind) {
        return switch (kind) {
            case SAFE -> "金庫";
            case CUSTOMER_CREDIT -> "お客様";
            default -> "";
        };
    }

    public AccountNames with(AccountKind kind, AccountName name) {
        var changed = new EnumMap<>(kinds);
        changed.put(kind, name);
        return new AccountNames(changed, own, subs, fitting);
    }

    public AccountNames without(AccountKind kind) {
        var changed = new EnumMap<>(kinds);
        changed.remove(kind);
        return new AccountNames(changed, own, subs, fitting);
    }

    /** With a name for one account, whatever its kind is called. */
    public AccountNames with(Account account, AccountName name) {
        var changed = new HashMap<>(own);
        changed.put(account, name);
        return new AccountNames(kinds, changed, subs, fitting);
    }

    /** With sub-accounts named by something else than their ids, as far as they are sub-accounts here: a carrier by its name. */
    public AccountNames labelled(Function<Account, String> labels) {
        return new AccountNames(
                kinds,
                own,
                account -> subs.apply(account).isEmpty() ? "" : fitting.apply(labels.apply(account)),
                fitting);
    }

    Optional<AccountName> find(Account account) {
        var itsOwn = own.get(account);
        if (itsOwn != null) {
            return Optional.of(itsOwn);
        }
        return Optional.ofNullable(kinds.get(account.kind()))
                .map(name -> name.sub().isEmpty() ? name.under(subs.apply(account)) : name);
    }

    /** What all accounts of a kind have in common. */
    AccountName ofKind(AccountKind kind) {
        return kinds.getOrDefault(kind, new AccountName("", "", ""));
    }

    /** @throws java.util.NoSuchElementException when it has none; what is exported was looked through before */
    AccountName of(Account account) {
        return find(account).orElseThrow();
    }
}
