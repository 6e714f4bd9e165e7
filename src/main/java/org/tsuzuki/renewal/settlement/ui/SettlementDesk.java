package org.tsuzuki.renewal.settlement.ui;

import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.settlement.CarrierSettlementService;
import org.tsuzuki.renewal.ui.ViewerRights;
import org.tsuzuki.security.approval.ApproverService;
import org.tsuzuki.settlement.SettlementMethodService;

/** Opens what pays a carrier and what records its refund, for whoever serves customers. */
@Component
public class SettlementDesk {

    private final CarrierSettlementService settlements;
    private final SettlementMethodService methods;
    private final ApproverService approvers;
    private final ViewerRights rights;
    private final Clock clock;

    SettlementDesk(
            CarrierSettlementService settlements,
            SettlementMethodService methods,
            ApproverService approvers,
            ViewerRights rights,
            Clock clock) {
        this.settlements = settlements;
        this.methods = methods;
        this.approvers = approvers;
        this.rights = rights;
        this.clock = clock;
    }

    CarrierSettlementService settlements() {
        return settlements;
    }

    boolean mayPay() {
        return rights.mayServe();
    }

    void pay(RenewalRecord renewal, SerializableRunnable paid) {
        var held = settlements.held(renewal.id());
        new PayCarrierDialog(
                        renewal, held, methods.offeredWithFunds(renewal.item().carrierId()), clock, order -> {
                            settlements.pay(renewal.id(), order);
                            paid.run();
                        })
                .open();
    }

    void recordRefund(RenewalRecord renewal, SerializableRunnable recorded) {
        new CarrierRefundDialog(renewal, settlements, approvers, clock, recorded).open();
    }
}
