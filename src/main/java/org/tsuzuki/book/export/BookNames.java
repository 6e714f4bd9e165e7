package org.tsuzuki.book.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Differences;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.AccountLabels;
import org.tsuzuki.book.BookReader;

/** What accounts are called in other programs: proposals, and the names that the owner gave instead. */
@Service
@Staff.Accounting
@Transactional(readOnly = true)
public class BookNames {

    private static final int MOST_SUBS = 500;

    private final NameStore store;
    private final BookReader book;
    private final AccountLabels labels;
    private final ApplicationEventPublisher events;

    BookNames(NameStore store, BookReader book, AccountLabels labels, ApplicationEventPublisher events) {
        this.store = store;
        this.book = book;
        this.labels = labels;
        this.events = events;
    }

    /** Every kind, and under it each account in use that other programs keep apart. */
    public List<NamedAccount> all(NameSet set) {
        var used = book.accounts(AccountNames.OF_ACCOUNTANTS).stream()
                .limit(MOST_SUBS)
                .toList();
        var called = labels.of(used);
        var names = names(set, used);
        var given =
                store.all(set).stream().map(one -> key(one.kind(), one.sub())).collect(Collectors.toSet());
        return Arrays.stream(AccountKind.values())
                .flatMap(kind -> Stream.concat(
                        Stream.of(new NamedAccount(
                                kind, "", Trilingual.same(""), names.ofKind(kind), given.contains(key(kind, "")))),
                        used.stream()
                                .filter(account -> account.kind() == kind)
                                .map(account -> new NamedAccount(
                                        kind,
                                        account.sub(),
                                        Objects.requireNonNull(called.get(account)),
                                        names.of(account),
                                        given.contains(key(kind, account.sub()))))))
                .toList();
    }

    /**
     * Calls an account, or with an empty sub-account all of its kind, by a name.
     *
     * @throws ProblemException at "name", "sub" or "tax" when the programs of the set would not take it
     */
    @Staff.Owner
    @Transactional
    public void name(NameSet set, AccountKind kind, String sub, AccountName typed) {
        var id = checkedSub(kind, sub);
        var name = new AccountName(
                TextLimit.LINE.check("name", typed.name()),
                TextLimit.ID.check("sub", typed.sub()),
                TextLimit.ID.check("tax", typed.tax()));
        refuse(set.refusalOfName(name.name()), "name");
        refuse(set.refusalOfCells(name.sub()), "sub");
        refuse(set.refusalOfCells(name.tax()), "tax");
        if (set.hasTax() && name.tax().isEmpty()) {
            refuse(Optional.of(Problem.of("problem.required")), "tax");
        }
        var before = current(set, kind, id);
        if (!before.equals(name)) {
            store.put(set, new NameStore.Given(kind, id, name));
            tell(set, kind, id, before, name);
        }
    }

    /** Goes back to what is proposed. */
    @Staff.Owner
    @Transactional
    public void propose(NameSet set, AccountKind kind, String sub) {
        var id = checkedSub(kind, sub);
        var before = current(set, kind, id);
        store.remove(set, kind, id);
        var after = current(set, kind, id);
        if (!before.equals(after)) {
            tell(set, kind, id, before, after);
        }
    }

    /** The names under which these accounts are written. */
    AccountNames names(NameSet set, Collection<Account> accounts) {
        var written = written(set, accounts);
        var names = set.proposal().labelled(account -> written.getOrDefault(account, account.sub()));
        for (var given : store.all(set)) {
            names = given.sub().isEmpty()
                    ? names.with(given.kind(), given.name())
                    : names.with(new Account(given.kind(), given.sub()), given.name());
        }
        return names;
    }

    Map<Account, Trilingual> labels(Collection<Account> accounts) {
        return labels.of(accounts);
    }

    /** Where two accounts of a kind are called alike, each says its id as well, or they would become one. */
    private Map<Account, String> written(NameSet set, Collection<Account> accounts) {
        var language = set == NameSet.PLAIN_TEXT ? Language.EN : Language.JA;
        var written = new HashMap<Account, String>();
        labels.of(accounts).forEach((account, label) -> written.put(account, label.in(language)));
        var counted = written.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> List.of(entry.getKey().kind(), entry.getValue()), Collectors.counting()));
        written.replaceAll((account, label) -> counted.getOrDefault(List.of(account.kind(), label), 1L) > 1
                ? (label + " " + account.sub()).strip()
                : label);
        return written;
    }

    private AccountName current(NameSet set, AccountKind kind, String sub) {
        if (sub.isEmpty()) {
            return names(set, List.of()).ofKind(kind);
        }
        var account = new Account(kind, sub);
        return names(set, List.of(account)).of(account);
    }

    private static String checkedSub(AccountKind kind, String sub) {
        var id = TextLimit.ID.check("sub", sub);
        return id.isEmpty() ? id : new Account(kind, id).sub();
    }

    private static void refuse(Optional<Problem> refusal, String field) {
        refusal.ifPresent(problem -> {
            throw new ProblemException(problem, field);
        });
    }

    private static String key(AccountKind kind, String sub) {
        return kind + " " + sub;
    }

    private void tell(NameSet set, AccountKind kind, String sub, AccountName before, AccountName after) {
        var fields = new ArrayList<>(new Differences()
                .compare("accountName", before.name(), after.name())
                .compare("subAccount", before.sub(), after.sub())
                .compare("taxWord", before.tax(), after.tax())
                .list());
        events.publishEvent(
                new DomainChange("book.named", set.name(), key(kind, sub).strip(), fields, null));
    }
}
