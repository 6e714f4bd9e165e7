package org.tsuzuki.money;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payment methods of one branch, from the first time that somebody chose them. */
@Entity
@Table(name = "branch_method_choice")
class StoredMethodChoice {

    @Id
    private UUID branchId;

    @Version
    private @Nullable Integer version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "branch_payment_method", joinColumns = @JoinColumn(name = "branch_id"))
    private List<BranchMethod> methods = new ArrayList<>();

    private Instant changedAt;

    private String changedBy;

    @SuppressWarnings("NullAway.Init")
    protected StoredMethodChoice() {} // for JPA

    StoredMethodChoice(BranchMethodChoice first, String by, Instant now) {
        this.branchId = first.branchId();
        this.methods.addAll(first.methods());
        this.changedBy = by;
        this.changedAt = now;
    }

    void change(List<BranchMethod> chosen, String by, Instant now) {
        methods.clear();
        methods.addAll(chosen);
        changedBy = by;
        changedAt = now;
    }

    /** In an order of their own, because no row says one. */
    BranchMethodChoice choice() {
        return new BranchMethodChoice(
                branchId,
                version,
                methods.stream()
                        .sorted(Comparator.comparing(BranchMethod::methodId))
                        .toList());
    }

    Optional<BranchMethod> method(String id) {
        return methods.stream().filter(method -> method.methodId().equals(id)).findFirst();
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }
}
