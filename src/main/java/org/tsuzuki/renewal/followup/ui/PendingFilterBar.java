package org.tsuzuki.renewal.followup.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.followup.PendingFilter;
import org.tsuzuki.renewal.transactions.ui.TransactionChoice;

/** Narrows the board to a branch, where one may choose, and to what I look after. */
final class PendingFilterBar extends Div {

    private static final TransactionChoice EVERY = new TransactionChoice("", "");

    private final SerializableConsumer<PendingFilter> narrowed;
    private final Select<TransactionChoice> branch = new Select<>();
    private final Checkbox mine = new Checkbox(Texts.t("pending.mine"));
    private @Nullable UUID shown;

    /** @param branches those to choose from; none for somebody who sees their own only */
    PendingFilterBar(List<TransactionChoice> branches, SerializableConsumer<PendingFilter> narrowed) {
        this.narrowed = narrowed;
        addClassName("pending-filter");
        branch.setAriaLabel(Texts.t("transactions.branch"));
        branch.setItemLabelGenerator(item -> item.equals(EVERY) ? Texts.t("pending.everyBranch") : item.name());
        var items = new ArrayList<>(branches);
        items.addFirst(EVERY);
        branch.setItems(items);
        branch.setVisible(!branches.isEmpty());
        branch.addValueChangeListener(change -> tell(change.isFromClient()));
        mine.addValueChangeListener(change -> tell(change.isFromClient()));
        add(mine, branch);
    }

    void show(PendingQuery query) {
        shown = query.filter().branchId();
        mine.setValue(query.filter().mine());
        mine.setVisible(query.shelf() == PendingQuery.Shelf.OPEN);
        branch.setValue(branch.getListDataView()
                .getItems()
                .filter(item -> item.id().equals(shown == null ? "" : shown.toString()))
                .findFirst()
                .orElse(null));
    }

    private void tell(boolean byHand) {
        if (byHand) {
            var chosen = branch.isVisible() ? read() : shown;
            narrowed.accept(new PendingFilter(chosen, mine.getValue()));
        }
    }

    private @Nullable UUID read() {
        return Optional.ofNullable(branch.getValue())
                .filter(item -> !item.equals(EVERY))
                .map(TransactionChoice::uuid)
                .orElse(null);
    }
}
