package org.tsuzuki.export.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.export.ExportAddress;
import org.tsuzuki.export.ExportOrder;
import org.tsuzuki.export.NamedExport;
import org.tsuzuki.export.SavedExportService;
import org.tsuzuki.export.schedule.RepeatedExport;
import org.tsuzuki.export.schedule.RepetitionService;

/** Choices under names of my own: links to their addresses, and a field to save the one that is shown. */
final class SavedChoices extends Div {

    private final transient SavedExportService saved;
    private final transient @Nullable RepetitionService repetitions;
    private final transient SerializableSupplier<ExportOrder> order;
    private final UnorderedList names = new UnorderedList();
    private final TextField name = Limited.to(TextLimit.NAME, new TextField(Texts.t("export.saved.name")));
    private final FieldProblems problems = new FieldProblems().field("name", name);

    /** @param repetitions nothing for those who cannot have exports repeated */
    SavedChoices(
            SavedExportService saved,
            @Nullable RepetitionService repetitions,
            SerializableSupplier<ExportOrder> order) {
        this.saved = saved;
        this.repetitions = repetitions;
        this.order = order;
        var save = new Button(Texts.t("export.saved.save"), click -> save());
        names.addClassName("saved-exports");
        var form = new Div(name, save);
        form.addClassName("save-export");
        add(problems, names, form);
        refresh();
    }

    private void save() {
        var wanted = name.getValue();
        if (problems.run(() -> saved.save(wanted, order.get()))) {
            Toasts.done(Texts.t("export.saved.done", wanted.strip()));
            name.clear();
            refresh();
        }
    }

    private void refresh() {
        names.removeAll();
        if (repetitions == null) {
            saved.mine().forEach(each -> names.add(row(each)));
        } else {
            var repeated =
                    repetitions.mine().stream().collect(Collectors.toMap(RepeatedExport::name, Function.identity()));
            for (var each : saved.mine()) {
                var row = row(each);
                row.addClassName("repeatable");
                row.add(new Repeating(repetitions, each.name(), repeated.get(each.name()), this::refresh));
                names.add(row);
            }
        }
    }

    private ListItem row(NamedExport each) {
        var link = new Anchor("/" + ExportAddress.PATH + "?" + each.address(), each.name());
        link.getElement().setAttribute("router-link", true);
        var remove = new Button("✕", click -> remove(each));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(Texts.t("export.saved.remove", each.name()));
        return new ListItem(link, remove);
    }

    private void remove(NamedExport each) {
        if (problems.run(() -> saved.remove(each.name()))) {
            refresh();
            Toasts.undoable(Texts.t("export.saved.removed", each.name()), () -> {
                saved.restore(each);
                refresh();
            });
        }
    }
}
