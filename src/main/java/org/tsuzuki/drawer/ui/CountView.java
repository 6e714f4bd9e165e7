package org.tsuzuki.drawer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.RouteIds;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.TypedKeeper;
import org.tsuzuki.drawer.DrawerDetails;
import org.tsuzuki.drawer.DrawerId;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.drawer.EntryLine;
import org.tsuzuki.drawer.ZReportNumber;
import org.tsuzuki.drawer.closing.DrawerClosing;
import org.tsuzuki.drawer.closing.ZReportService;

/** Counts a drawer without knowing what should be in it, and then closes it or hands it over. */
@Route("drawer/:id/count")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER})
@CssImport("./styles/drawer.css")
public class CountView extends Page implements BeforeEnterObserver {

    private final transient DrawerService drawers;
    private final transient DrawerClosing closing;
    private final transient ZReportService reports;
    private final transient DrawerTexts words;

    CountView(DrawerService drawers, DrawerClosing closing, ZReportService reports, DrawerTexts words) {
        super("drawer.count.title");
        this.drawers = drawers;
        this.closing = closing;
        this.reports = reports;
        this.words = words;
    }

    static void open(DrawerId id) {
        UI.getCurrent().navigate(CountView.class, new RouteParameters(new RouteParam("id", id.toString())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = RouteIds.uuid(event, "id");
        drawers.open().stream()
                .filter(open -> open.id().value().equals(id))
                .findFirst()
                .ifPresentOrElse(this::show, () -> event.forwardTo(report(id)));
    }

    /** Where a drawer leads that is closed meanwhile. */
    private String report(UUID id) {
        return reports.of(new DrawerId(id)).map(CountView::path).orElseThrow(NotFoundException::new);
    }

    private static String path(ZReportNumber number) {
        return "drawer/z/" + number.value();
    }

    private void show(DrawerDetails drawer) {
        removeAll();
        var heading = Texts.t("drawer.count.heading", drawer.staffName());
        rename(heading);
        var head = new Div(new H1(heading), new Anchor("/drawer", Texts.t("drawer.title")));
        head.addClassName("page-head");
        add(head);
        foreign(drawer).ifPresent(this::add);
        add(closing.counted(drawer.id())
                .<Component>map(counted -> new CountOutcome(
                        counted,
                        () -> words.close(counted, word -> done(closing.close(drawer.id(), word))),
                        () -> words.handOver(
                                counted, (word, taker) -> done(closing.handOver(drawer.id(), word, taker))),
                        () -> show(form(drawer))))
                .orElseGet(() -> form(drawer)));
    }

    /** Foreign notes are no part of the count. */
    private Optional<Paragraph> foreign(DrawerDetails drawer) {
        var taken = EntryLine.foreign(drawers.entries(drawer.id())).stream()
                .map(EntryTable::foreign)
                .collect(Collectors.joining(" · "));
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        var notice = new Paragraph(Texts.t("drawer.foreign.apart", taken));
        notice.addClassName("notice");
        return Optional.of(notice);
    }

    private void show(Panel form) {
        remove(getComponentAt(getComponentCount() - 1));
        add(form);
    }

    private Panel form(DrawerDetails drawer) {
        var problems = new FieldProblems();
        var form = new CountForm(problems, sum -> {});
        var keeper = new TypedKeeper(form, "count:" + drawer.id());
        var count = new Button(
                Texts.t("drawer.count.done"),
                click -> problems.run(() -> {
                    closing.count(drawer.id(), form.read());
                    keeper.forget();
                    show(drawer);
                }));
        count.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(count);
        actions.addClassName("actions");
        var panel = new Panel(Texts.t("drawer.count.title"));
        panel.addClassName("count-panel");
        panel.with(new Paragraph(Texts.t("drawer.count.explain")), problems, form.endedBy(count), actions, keeper);
        form.focus();
        return panel;
    }

    private static void done(ZReportNumber number) {
        Toasts.done(Texts.t("drawer.closed.done", number.value()));
        var desk = UI.getCurrent();
        desk.getPage().getHistory().replaceState(null, "drawer"); // Back does not lead to a count that is over
        desk.navigate(path(number));
    }
}
