package org.tsuzuki.voucher.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Roles;
import org.tsuzuki.voucher.VoucherDetails;

/** What whoever looks at a voucher may do with it; the services decide it once more. */
@Component
class VoucherRights {

    private final AuthenticationContext authentication;
    private final CurrentActor actor;

    VoucherRights(AuthenticationContext authentication, CurrentActor actor) {
        this.authentication = authentication;
        this.actor = actor;
    }

    boolean mayAdd() {
        return authentication.hasAnyRole(Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER);
    }

    boolean mayServe(VoucherDetails voucher) {
        return mayAdd() && voucher.branchId().equals(actor.get().branchId());
    }

    boolean maySupervise(VoucherDetails voucher) {
        return authentication.hasAnyRole(Roles.SUPERVISOR, Roles.OWNER) && mayServe(voucher);
    }
}
