package org.tsuzuki.book.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookFilter;

/** The fields that narrow the journal. */
final class JournalFilterBar extends Div {

    private final DayField from = new DayField(Texts.t("ledger.from"));
    private final DayField to = new DayField(Texts.t("ledger.to"));
    private final ComboBox<BranchDetails> branch = new ComboBox<>(Texts.t("ledger.branch"));
    private final ComboBox<BookEvent> event = new ComboBox<>(Texts.t("ledger.event"));
    private final ComboBox<AccountChoice> account = new ComboBox<>(Texts.t("ledger.account"));
    private final TextField reference = Limited.to(TextLimit.SEARCH, new TextField(Texts.t("ledger.reference")));
    private final TextField text = Limited.to(TextLimit.SEARCH, new TextField(Texts.t("ledger.text")));
    private final transient List<BranchDetails> branches;
    private boolean showing;

    JournalFilterBar(List<BranchDetails> branches, SerializableConsumer<BookFilter> narrowed) {
        this.branches = branches;
        branch.setItems(branches);
        branch.setItemLabelGenerator(each -> each.code() + " · " + each.name());
        event.setItems(BookEvent.values());
        event.setItemLabelGenerator(each -> Texts.t(each.key()));
        account.setItemLabelGenerator(AccountChoice::label);
        Stream.of(branch, event, account).forEach(field -> {
            field.setClearButtonVisible(true);
            field.setPlaceholder(Texts.t("ledger.all"));
        });
        Stream.of(reference, text).forEach(field -> {
            field.setClearButtonVisible(true);
            field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        });
        from.setHelperText(Texts.t("time.japan"));
        to.setHelperText(Texts.t("time.japan"));
        Stream.<AbstractField<?, ?>>of(from, to, branch, event, account, reference, text)
                .forEach(field -> field.addValueChangeListener(change -> narrow(narrowed)));
        addClassName("ledger-filter");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", Texts.t("ledger.filter"));
        add(from, to, branch, event, account, reference, text);
    }

    /** @param named the one account that somebody came from, in words */
    void show(BookFilter filter, @Nullable AccountChoice named) {
        showing = true;
        from.setValue(filter.from());
        to.setValue(filter.to());
        to.setInvalid(false);
        set(
                branch,
                branches.stream()
                        .filter(each -> each.id().value().equals(filter.branchId()))
                        .findFirst()
                        .orElse(null));
        set(event, filter.event());
        account.setItems(named == null ? AccountChoice.kinds() : AccountChoice.with(named));
        set(account, named != null || filter.kind() == null ? named : AccountChoice.of(filter.kind()));
        reference.setValue(filter.reference());
        text.setValue(filter.text());
        showing = false;
    }

    private static <T> void set(HasValue<?, T> field, @Nullable T value) {
        if (value == null) {
            field.clear();
        } else {
            field.setValue(value);
        }
    }

    private void narrow(SerializableConsumer<BookFilter> narrowed) {
        // What is typed and is no day narrows nothing: it stays in its field, explained.
        if (showing || from.isUnreadable() || to.isUnreadable() || runsBackwards()) {
            return;
        }
        narrowed.accept(read());
    }

    private boolean runsBackwards() {
        var backwards = !from.isEmpty() && !to.isEmpty() && to.getValue().isBefore(from.getValue());
        if (backwards) {
            to.setErrorMessage(Texts.t("problem.book.export.days"));
        }
        to.setInvalid(backwards);
        return backwards;
    }

    private BookFilter read() {
        var filter = BookFilter.EVERYTHING
                .within(from.getValue(), to.getValue())
                .about(reference.getValue())
                .saying(text.getValue());
        if (!event.isEmpty()) {
            filter = filter.of(event.getValue());
        }
        if (!branch.isEmpty()) {
            filter = filter.at(branch.getValue().id().value());
        }
        return account.isEmpty() ? filter : account.getValue().narrow(filter);
    }
}
