package org.tsuzuki.customer;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsuzuki.customer.names.NameKeys;

/** What two files of the same person have in common: a whole name in any script, a phone, an address, a chat account. */
final class CustomerKeys {

    /** Shorter keys are initials, which many people share. */
    private static final int SHORTEST_READING = 4;

    private static final int LONGEST = 220;

    private CustomerKeys() {}

    static Set<String> of(CustomerDetails customer) {
        var keys = ofContacts(customer);
        keys.addAll(ofNames(customer.names()));
        return keys;
    }

    static Set<String> ofContacts(CustomerDetails customer) {
        return customer.contacts().stream().map(Contact::key).collect(Collectors.toCollection(HashSet::new));
    }

    static Set<String> ofNames(CustomerNames names) {
        var keys = new HashSet<String>();
        NameKeys.of(names.han(), names.kana(), names.latin()).keys().stream()
                .filter(CustomerKeys::isWholeName)
                .forEach(keys::add);
        names.all().forEach(name -> keys.addAll(NameKeys.queryKeys(name)));
        keys.removeIf(key -> key.isBlank() || key.length() > LONGEST);
        return keys;
    }

    /** The same reading is not the same person when both names are known in Han and differ: 张伟 and 章伟. */
    static boolean mayBeOne(CustomerNames one, CustomerNames other) {
        if (one.han() == null || other.han() == null) {
            return true;
        }
        var shared = new HashSet<>(NameKeys.queryKeys(one.han()));
        shared.retainAll(NameKeys.queryKeys(other.han()));
        return !shared.isEmpty();
    }

    private static boolean isWholeName(String key) {
        return key.length() >= SHORTEST_READING || key.chars().anyMatch(c -> c > 0x7f);
    }
}
