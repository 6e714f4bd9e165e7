package org.tsuzuki.voucher.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.voucher.VoucherState;
import org.tsuzuki.voucher.register.VoucherFilter;

/** The fields that narrow the list of vouchers. */
final class VoucherFilterBar extends Div {

    private final transient VoucherNames names;
    private final SerializableConsumer<VoucherFilter> narrowed;
    private final ComboBox<VoucherState> state = box("voucher.state", word -> Texts.of("voucherState", word));
    private final ComboBox<String> carrier;
    private final ComboBox<String> plan;
    private final Select<UUID> branch = new Select<>();
    private boolean showing;

    VoucherFilterBar(VoucherNames names, SerializableConsumer<VoucherFilter> narrowed) {
        this.names = names;
        this.narrowed = narrowed;
        carrier = box("voucher.carrier", names::carrier);
        plan = box("voucher.plan", names::plan);
        state.setItems(VoucherState.values());
        carrier.setItems(names.catalogue().carriers().stream().map(Carrier::id).toList());
        branch.setLabel(Texts.t("voucher.branch"));
        branch.setEmptySelectionAllowed(true);
        branch.setEmptySelectionCaption(Texts.t("voucher.allBranches"));
        branch.setItemLabelGenerator(id -> id == null ? Texts.t("voucher.allBranches") : names.branch(id));
        branch.setItems(names.agency().branches().stream()
                .map(BranchDetails::id)
                .map(id -> id.value())
                .toList());
        addClassName("voucher-filter");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", Texts.t("voucher.filter"));
        List.of(state, carrier, plan).forEach(field -> field.addValueChangeListener(change -> narrow()));
        branch.addValueChangeListener(change -> narrow());
        add(state, carrier, plan, branch);
    }

    private static <T> ComboBox<T> box(String label, SerializableFunction<T, String> name) {
        var box = new ComboBox<T>(Texts.t(label));
        box.setItemLabelGenerator(name::apply);
        box.setPlaceholder(Texts.t("voucher.all"));
        box.setClearButtonVisible(true);
        return box;
    }

    void show(VoucherFilter filter) {
        showing = true;
        state.setValue(filter.state());
        carrier.setValue(filter.carrierId());
        var plans = new ArrayList<>(plansOf(filter.carrierId()));
        if (filter.planId() != null && !plans.contains(filter.planId())) {
            plans.add(filter.planId());
        }
        plan.setItems(plans);
        plan.setValue(filter.planId());
        plan.setEnabled(filter.carrierId() != null);
        branch.setValue(filter.branchId());
        showing = false;
    }

    private List<String> plansOf(@Nullable String carrierId) {
        return names.catalogue().plans().stream()
                .filter(each -> each.carrierId().equals(carrierId))
                .map(Plan::id)
                .toList();
    }

    private void narrow() {
        if (!showing) {
            var own = plansOf(carrier.getValue());
            var wanted = plan.getOptionalValue().filter(own::contains).orElse(null);
            narrowed.accept(new VoucherFilter(state.getValue(), carrier.getValue(), wanted, branch.getValue()));
        }
    }

    boolean isNarrowed(UUID ownBranch) {
        return !state.isEmpty()
                || !carrier.isEmpty()
                || !plan.isEmpty()
                || !Objects.equals(branch.getValue(), ownBranch);
    }
}
