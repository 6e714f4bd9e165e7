package org.tsuzuki.voucher.ui;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.voucher.VoucherState;

/** What the ids in a voucher are called. */
@Component
class VoucherNames {

    private final Catalogue catalogue;
    private final AgencyService agency;

    VoucherNames(Catalogue catalogue, AgencyService agency) {
        this.catalogue = catalogue;
        this.agency = agency;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    AgencyService agency() {
        return agency;
    }

    String carrier(String id) {
        return catalogue.carrier(id).map(Carrier::name).map(Texts::of).orElse(id);
    }

    String plan(@Nullable String id) {
        return id == null
                ? Texts.t("voucher.anyAmount")
                : catalogue.plan(id).map(Plan::name).map(Texts::of).orElse(id);
    }

    String branch(UUID id) {
        return agency.branches().stream()
                .filter(branch -> branch.id().equals(new BranchId(id)))
                .findFirst()
                .map(BranchDetails::name)
                .orElse("");
    }

    static Pill state(VoucherState state) {
        var word = Texts.of("voucherState", state);
        return switch (state) {
            case IN_STOCK -> Pill.ok(word);
            case RESERVED -> Pill.warn(word);
            case USED -> Pill.done(word);
            case SPOILT, RETURNED -> Pill.no(word);
            case EXPIRED -> Pill.bad(word);
        };
    }
}
