package org.tsuzuki.book;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Trilingual;

/** Names sub-accounts for people: as the feature whose ids they are calls them, otherwise by the id itself. */
@Component
public class AccountLabels {

    private static final int SHOWN_OF_ID = 8;

    private final List<SubAccountNames> features;

    AccountLabels(List<SubAccountNames> features) {
        this.features = features;
    }

    /** The sub-account's name alone; empty for an account that is not divided. */
    public Map<Account, Trilingual> of(Collection<Account> accounts) {
        var labels = new HashMap<Account, Trilingual>();
        for (var account : accounts) {
            labels.put(account, Trilingual.same(byId(account)));
        }
        accounts.stream()
                .collect(Collectors.groupingBy(
                        Account::kind, Collectors.mapping(Account::sub, Collectors.toCollection(TreeSet::new))))
                .forEach((kind, subs) -> name(kind, subs, labels));
        return labels;
    }

    /** The kind and the sub-account's name. */
    public Trilingual whole(Account account) {
        var kind = Messages.all(account.kind().key());
        var sub = of(List.of(account)).getOrDefault(account, Trilingual.same(""));
        return new Trilingual(
                (kind.zh() + " " + sub.zh()).strip(),
                (kind.ja() + " " + sub.ja()).strip(),
                (kind.en() + " " + sub.en()).strip());
    }

    private void name(AccountKind kind, Set<String> subs, Map<Account, Trilingual> labels) {
        for (var feature : features) {
            if (feature.kinds().contains(kind)) {
                feature.names(kind, subs).forEach((sub, name) -> labels.put(new Account(kind, sub), name));
            }
        }
    }

    /** While there is one bank account, it needs no name of its own. */
    private static String byId(Account account) {
        if (account.equals(Account.MAIN_BANK)) {
            return "";
        }
        var sub = account.sub();
        return Ids.read(sub).isPresent() ? sub.substring(0, SHOWN_OF_ID) : sub;
    }
}
