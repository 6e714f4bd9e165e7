package org.tsuzuki.settlement;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.SubAccountNames;

/** The agency's credit cards and balances, as the owner calls them. */
@Component
class SettlementAccountNames implements SubAccountNames {

    private final StoredSettlementMethods methods;

    SettlementAccountNames(StoredSettlementMethods methods) {
        this.methods = methods;
    }

    @Override
    public Set<AccountKind> kinds() {
        return Set.of(AccountKind.AGENCY_CREDIT_CARD, AccountKind.AGENCY_BALANCE);
    }

    @Override
    public Map<String, Trilingual> names(AccountKind kind, Collection<String> subs) {
        return methods.findAllByOrderByKindDescNameAsc().stream()
                .map(StoredSettlementMethod::method)
                .filter(method -> subs.contains(method.id().toString()))
                .collect(Collectors.toMap(method -> method.id().toString(), method -> Trilingual.same(method.label())));
    }
}
