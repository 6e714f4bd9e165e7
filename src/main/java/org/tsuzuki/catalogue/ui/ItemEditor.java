package org.tsuzuki.catalogue.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.StaleChangeException;
import org.tsuzuki.base.ui.StaleNotice;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.catalogue.editing.CatalogueDraft;
import org.tsuzuki.catalogue.editing.CatalogueEditing;
import org.tsuzuki.catalogue.editing.ItemTexts;
import org.tsuzuki.catalogue.ui.input.GroupInput;
import org.tsuzuki.catalogue.ui.input.InputFactory;

/** The form of a row and what saving it leads to; nothing typed is lost when it is refused. */
final class ItemEditor extends Div {

    private final transient CatalogueEditing editing;
    private final SerializableConsumer<CatalogueDraft> saved;
    private final CatalogueDraft draft;
    private final ItemTexts words;
    private final GroupInput form;
    private final FieldProblems problems = new FieldProblems();
    private final StaleNotice stale = new StaleNotice(this::inWords);
    private final Div actions = new Div();

    ItemEditor(
            CatalogueEditing editing,
            ItemTexts words,
            CatalogueDraft draft,
            SerializableConsumer<CatalogueDraft> saved) {
        this.editing = editing;
        this.words = words;
        this.saved = saved;
        this.draft = draft;
        form = new GroupInput(draft.kind().fields(), new InputFactory(words));
        form.show(draft.values());
        if (draft.version() != null) {
            form.lock("id");
        }
        var save = new Button(Texts.t("action.save"), click -> save(typed()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        actions.add(save);
        actions.addClassName("actions");
        addClassName("stack");
        add(form.component(), stale, problems, actions);
    }

    void lock() {
        form.lock();
        actions.setVisible(false);
    }

    private CatalogueDraft typed() {
        return draft.saying(form.values());
    }

    private void save(CatalogueDraft typed) {
        problems.clear();
        try {
            if (typed.version() == null) {
                editing.add(typed);
            } else {
                editing.change(typed);
            }
            saved.accept(typed);
        } catch (StaleChangeException changed) {
            stale.show(changed, this::takeTheirs, this::keepMine);
        } catch (ProblemException refused) {
            explain(refused);
        }
    }

    private void explain(ProblemException refused) {
        var field = refused.field();
        var text = Texts.t(refused.problem());
        if (field == null || !form.mark(field, text)) {
            problems.banner(field == null ? text : words.field(draft.kind(), field) + ": " + text);
        }
    }

    private DomainChange.Field inWords(DomainChange.Field field) {
        return words.inWords(draft.kind(), field);
    }

    private void takeTheirs() {
        editing.draft(draft.kind(), draft.id()).ifPresent(saved::accept);
    }

    private void keepMine() {
        editing.draft(draft.kind(), draft.id()).ifPresent(latest -> save(typed().basedOn(latest.version())));
    }
}
