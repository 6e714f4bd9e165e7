package org.tsuzuki.money;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a branch takes from its customers, as its form shows it.
 *
 * @param version null while nobody has chosen; else what was read, so that a stale form is noticed
 */
public record BranchMethodChoice(UUID branchId, @Nullable Integer version, List<BranchMethod> methods)
        implements Serializable {

    public BranchMethodChoice {
        methods = List.copyOf(methods);
    }

    public BranchMethodChoice with(List<BranchMethod> others) {
        return new BranchMethodChoice(branchId, version, others);
    }
}
