package org.tsuzuki.export.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.DayFormat;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.export.ExportAddress;
import org.tsuzuki.export.ExportChoice;
import org.tsuzuki.export.ExportOrder;
import org.tsuzuki.export.ExportService;
import org.tsuzuki.export.SavedExportService;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;
import org.tsuzuki.export.schedule.RepetitionService;

/** What leaves the desk as a file: the choice is the address, and what was chosen waits below. */
@Route(ExportAddress.PATH)
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/export.css")
public class ExportsView extends Page implements BeforeEnterObserver {

    private static final int MONTHS_KEPT = 84;

    /** A branch, or all of them. */
    private record Place(@Nullable UUID id, String name) implements Serializable {}

    private final transient ExportService exports;
    private final transient Clock clock;
    private final List<ExportChoice> choices;
    private final List<Place> places;
    private final Select<ExportChoice> data = new Select<>();
    private final DayField from = new DayField(Texts.t("export.from"));
    private final DayField to = new DayField(Texts.t("export.to"));
    private final Select<YearMonth> month = new Select<>();
    private final Select<Place> branch = new Select<>();
    private final Select<FileFormat> format = new Select<>();
    private final Select<TextEncoding> encoding = new Select<>();
    private final Span filtered = new Span();
    private final Div filterNote;
    private final ColumnChooser columns = new ColumnChooser(chosen -> show(with(chosen)));
    private final Div remarks = new Div();
    private final Paragraph counted = new Paragraph();
    private final FieldProblems problems = new FieldProblems().field("to", to).field("month", month);
    private final RunList runs;
    private ExportOrder shown;
    private boolean showing;

    ExportsView(
            ExportService exports,
            SavedExportService saved,
            RepetitionService repetitions,
            AgencyService agency,
            AuthenticationContext authentication,
            Clock clock) {
        super("export.title");
        this.exports = exports;
        this.clock = clock;
        this.choices = exports.choices();
        this.places = places(agency);
        this.shown =
                ExportAddress.read(Map.of("data", List.of(choices.getFirst().data())), soFar(), Texts.language());
        this.runs = new RunList(exports);

        var all = new Button(Texts.t("export.filter.remove"), click -> show(within(Map.of())));
        all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        filterNote = new Div(filtered, all);
        filterNote.addClassName("export-filter");
        remarks.addClassName("notice");
        remarks.getElement().setAttribute("role", "status");
        counted.addClassName("muted");
        counted.getElement().setAttribute("role", "status");
        var start = Keys.on(new Button(Texts.t("export.start"), click -> start()), "E");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(start, counted);
        actions.addClassName("actions");
        var signed = new Paragraph(Texts.t("export.signed"));
        signed.addClassName("muted");
        var key = new Paragraph(Texts.t("export.key", exports.publicKey()));
        key.addClassNames("muted", "export-key");
        add(
                new Panel(Texts.t("export.title"))
                        .with(form(), filterNote, columns, problems, remarks, actions, signed, key),
                new Panel(Texts.t("export.mine")).with(runs),
                new Panel(Texts.t("export.saved"))
                        .with(new SavedChoices(saved, repetitions(authentication, repetitions), () -> shown)));
    }

    private static @Nullable RepetitionService repetitions(
            AuthenticationContext authentication, RepetitionService repetitions) {
        return authentication.hasRole(Roles.OWNER) ? repetitions : null;
    }

    private static List<Place> places(AgencyService agency) {
        var all = new ArrayList<Place>();
        all.add(new Place(null, Texts.t("export.branch.all")));
        agency.branches().stream()
                .map(each -> new Place(each.id().value(), each.name()))
                .forEach(all::add);
        return all;
    }

    private Div form() {
        data.setLabel(Texts.t("export.data"));
        data.setItems(choices);
        data.setItemLabelGenerator(each -> Texts.t("export.data." + each.data()));
        data.addValueChangeListener(change -> choose(() -> show(usual(change.getValue()))));
        for (var day : List.of(from, to)) {
            day.addValueChangeListener(change -> choose(this::days));
        }
        month.setLabel(Texts.t("export.month"));
        month.setItemLabelGenerator(each -> DayFormat.month(Texts.language(), each));
        month.addValueChangeListener(change -> choose(() -> show(of(days(change.getValue())))));
        branch.setLabel(Texts.t("export.branch"));
        branch.setItems(places);
        branch.setItemLabelGenerator(Place::name);
        branch.addValueChangeListener(change ->
                choose(() -> show(of(shown.filter().at(change.getValue().id())))));
        format.setLabel(Texts.t("export.format"));
        format.setItemLabelGenerator(each -> Texts.of("export.format", each));
        format.addValueChangeListener(change -> choose(() -> show(as(change.getValue(), shown.encoding()))));
        encoding.setLabel(Texts.t("export.encoding"));
        encoding.setItems(TextEncoding.values());
        encoding.setItemLabelGenerator(each -> Texts.of("export.encoding", each));
        encoding.addValueChangeListener(change -> choose(() -> show(as(shown.format(), change.getValue()))));
        var form = new Div(data, month, from, to, branch, format, encoding);
        form.addClassName("export-choice");
        return form;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var said = event.getLocation().getQueryParameters().getParameters();
        var read = ExportAddress.read(said, soFar(), Texts.language());
        var choice = choice(read.data());
        shown = exports.allowed(clean(read, choice));
        draw(choice);
        runs.refresh();
    }

    /** What an address says of data that are not mine, or of columns that do not exist, is as if it were not there. */
    private static ExportOrder clean(ExportOrder read, ExportChoice choice) {
        var same = read.data().equals(choice.data());
        var days = choice.wholeMonth() || read.filter().isForwards()
                ? read.filter()
                : read.filter().within(read.filter().to(), read.filter().from());
        return new ExportOrder(
                choice.data(),
                same ? days : days.with(Map.of()),
                same && choice.columns().containsAll(read.columns()) ? read.columns() : List.of(),
                read.format().isTable() || read.format().isOneFileEach() && choice.documents()
                        ? read.format()
                        : FileFormat.CSV,
                read.encoding(),
                read.language());
    }

    private ExportChoice choice(String word) {
        return choices.stream()
                .filter(each -> each.data().equals(word))
                .findFirst()
                .orElse(choices.getFirst());
    }

    private void draw(ExportChoice choice) {
        showing = true;
        data.setValue(choice);
        data.setHelperText(Texts.t("export.days." + choice.data()));
        drawDays(choice);
        branch.setVisible(choice.choosesBranch() || choice.oneBranch());
        branch.setReadOnly(choice.oneBranch());
        branch.setHelperText(choice.oneBranch() ? Texts.t("export.branch.own") : "");
        branch.setValue(places.stream()
                .filter(place -> Objects.equals(place.id(), shown.filter().branch()))
                .findFirst()
                .orElse(places.getFirst()));
        drawFormat(choice);
        var told = exports.told(shown);
        filterNote.setVisible(!told.isEmpty());
        filtered.setText(told.entrySet().stream()
                .map(each -> Texts.t("export.filter.told", Texts.t("export.filter." + each.getKey()), each.getValue()))
                .collect(Collectors.joining(" · ")));
        columns.setVisible(shown.format().isTable());
        columns.show(choice.columns(), shown.columns());
        remarks.removeAll();
        exports.remarks(shown).forEach(remark -> remarks.add(new Div(remark)));
        remarks.setVisible(remarks.getElement().getChildCount() > 0);
        counted.setText("");
        problems.run(() -> counted.setText(
                Texts.t(choice.wholeMonth() ? "export.month.about" : "export.rows.about", exports.count(shown))));
        showing = false;
    }

    private void drawDays(ExportChoice choice) {
        for (var day : List.of(from, to)) {
            day.setVisible(!choice.wholeMonth());
            day.setHelperText(Texts.t("time.japan"));
        }
        from.setValue(shown.filter().from());
        to.setValue(shown.filter().to());
        month.setVisible(choice.wholeMonth());
        if (choice.wholeMonth()) {
            var chosen = YearMonth.from(Objects.requireNonNull(shown.filter().from()));
            var offered = months();
            month.setItems(
                    offered.contains(chosen)
                            ? offered
                            : Stream.concat(Stream.of(chosen), offered.stream()).toList());
            month.setValue(chosen);
            month.setHelperText(Texts.t("time.japan"));
        }
    }

    /** This one and those of the seven years for which books are kept, the latest first. */
    private List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(JapanTime.today(clock)), each -> each.minusMonths(1))
                .limit(MONTHS_KEPT)
                .toList();
    }

    private void drawFormat(ExportChoice choice) {
        format.setVisible(!choice.wholeMonth());
        encoding.setVisible(shown.format().hasEncodings());
        if (!choice.wholeMonth()) {
            format.setItems(FileFormat.ofTables().stream()
                    .filter(each -> choice.documents() || each.isTable())
                    .toList());
            format.setValue(shown.format());
            format.setHelperText(Texts.of("export.format.about", shown.format()));
        }
        encoding.setValue(shown.encoding());
        encoding.setHelperText(shown.encoding() == TextEncoding.SHIFT_JIS ? Texts.t("export.encoding.about") : "");
    }

    private void choose(SerializableRunnable change) {
        if (!showing) {
            change.run();
        }
    }

    /** Days that cannot be read or run backwards are explained beside their field, and what is typed stays. */
    private void days() {
        if (from.isUnreadable() || to.isUnreadable()) {
            return;
        }
        var wanted = of(shown.filter().within(from.getValue(), to.getValue()));
        if (problems.run(() -> exports.allowed(wanted))) {
            show(wanted);
        }
    }

    private void start() {
        if (from.isUnreadable() || to.isUnreadable() || to.isInvalid()) {
            return;
        }
        problems.run(() -> {
            runs.await(exports.start(shown));
            Toasts.done(Texts.t("export.started"));
        });
    }

    /** Goes to the address of a choice, so that the browser's way back leads to the one before. */
    private void show(ExportOrder wanted) {
        if (!wanted.equals(shown)) {
            UI.getCurrent().navigate(ExportsView.class, new QueryParameters(ExportAddress.parameters(wanted)));
        }
    }

    private DataFilter soFar() {
        LocalDate today = JapanTime.today(clock);
        return DataFilter.EVERYTHING.within(today.withDayOfMonth(1), today);
    }

    /** Other data in the same days and form; of months the one that is over. */
    private ExportOrder usual(ExportChoice choice) {
        if (choice.wholeMonth()) {
            var over = YearMonth.from(JapanTime.today(clock)).minusMonths(1);
            return other(choice, days(over), FileFormat.FILES);
        }
        return shown.format() == FileFormat.FILES
                ? other(choice, soFar(), FileFormat.CSV)
                : other(choice, shown.filter().with(Map.of()), shown.format());
    }

    private ExportOrder other(ExportChoice choice, DataFilter days, FileFormat wanted) {
        return new ExportOrder(choice.data(), days, List.of(), wanted, shown.encoding(), shown.language());
    }

    private static DataFilter days(YearMonth month) {
        return DataFilter.EVERYTHING.within(month.atDay(1), month.atEndOfMonth());
    }

    private ExportOrder of(DataFilter filter) {
        return new ExportOrder(
                shown.data(), filter, shown.columns(), shown.format(), shown.encoding(), shown.language());
    }

    private ExportOrder within(Map<String, List<String>> more) {
        return of(shown.filter().with(more));
    }

    private ExportOrder with(List<String> chosen) {
        return new ExportOrder(
                shown.data(), shown.filter(), chosen, shown.format(), shown.encoding(), shown.language());
    }

    private ExportOrder as(FileFormat wanted, TextEncoding letters) {
        return new ExportOrder(shown.data(), shown.filter(), shown.columns(), wanted, letters, shown.language());
    }
}
