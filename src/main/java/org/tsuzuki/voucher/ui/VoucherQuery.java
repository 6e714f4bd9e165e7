package org.tsuzuki.voucher.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.voucher.VoucherState;
import org.tsuzuki.voucher.register.VoucherFilter;

/** A filter as the address carries it; without a branch it means one's own. */
final class VoucherQuery {

    private static final String EVERY_BRANCH = "all";

    private VoucherQuery() {}

    static VoucherFilter read(QueryParameters typed, UUID ownBranch) {
        var branch = typed.getSingleParameter("branch");
        return new VoucherFilter(
                value(
                        typed,
                        "state",
                        word -> VoucherState.valueOf(
                                word.toUpperCase(Locale.ROOT).replace('-', '_'))),
                value(typed, "carrier", Function.identity()),
                value(typed, "plan", Function.identity()),
                branch.filter(EVERY_BRANCH::equals).isPresent()
                        ? null
                        : Optional.ofNullable(value(typed, "branch", UUID::fromString))
                                .orElse(ownBranch));
    }

    private static <T> @Nullable T value(QueryParameters typed, String name, Function<String, T> reader) {
        try {
            return typed.getSingleParameter(name)
                    .filter(text -> !text.isBlank())
                    .map(reader)
                    .orElse(null);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    static QueryParameters write(VoucherFilter filter, UUID ownBranch) {
        var all = new LinkedHashMap<String, String>();
        if (filter.state() != null) {
            all.put("state", filter.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        put(all, "carrier", filter.carrierId());
        put(all, "plan", filter.planId());
        if (!ownBranch.equals(filter.branchId())) {
            all.put(
                    "branch",
                    filter.branchId() == null ? EVERY_BRANCH : filter.branchId().toString());
        }
        return QueryParameters.simple(all);
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        if (value != null) {
            all.put(name, value);
        }
    }
}
