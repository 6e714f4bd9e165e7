package org.tsuzuki.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.file.Files;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.export.ExportAddress;
import org.tsuzuki.export.ExportLine;
import org.tsuzuki.export.ExportService;
import org.tsuzuki.export.ExportState;
import org.tsuzuki.export.month.AccountantMonth;

/** One of my exports: how far it is, and what can be done with it. */
final class RunRow extends ListItem {

    private final transient ExportService exports;
    private final RunList list;
    private final Span state = new Span();
    private final Span told = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final Div actions = new Div();
    private final Anchor download = new Anchor();
    private transient ExportLine shown;

    RunRow(ExportService exports, RunList list, ExportLine line) {
        this.exports = exports;
        this.list = list;
        this.shown = line;
        var name = new Span(line.zip());
        name.addClassName("export-name");
        var what = new Span(Texts.t("export.data." + line.data()) + " · " + Dates.time(line.startedAt()));
        what.addClassName("muted");
        told.addClassName("muted");
        actions.addClassName("actions");
        var head = new Div(name, state);
        head.addClassName("export-head");
        add(head, what, progress, told, actions);
        addClassName("export-run");
        draw();
    }

    ExportLine line() {
        return shown;
    }

    /** Buttons are made again only when there are others: whoever stands on one keeps it. */
    RunRow update(ExportLine line) {
        var before = shown;
        shown = line;
        if (before.state() == line.state()) {
            progress();
        } else {
            draw();
        }
        return this;
    }

    private void draw() {
        state.removeAll();
        state.add(pill());
        actions.removeAll();
        switch (shown.state()) {
            case RUNNING -> actions.add(button("export.cancel", "export.cancel.of", () -> exports.cancel(shown.id())));
            case READY -> {
                offer();
                actions.add(download, again(), removal());
            }
            case FAILED, CANCELLED -> actions.add(again(), removal());
        }
        progress();
    }

    private Component pill() {
        var text = Texts.of("export.state", shown.state());
        return switch (shown.state()) {
            case RUNNING -> Pill.info(text);
            case READY -> Pill.done(text);
            case FAILED -> Pill.failed(text);
            case CANCELLED -> Pill.no(text);
        };
    }

    private void progress() {
        progress.setVisible(shown.isRunning());
        if (shown.isRunning()) {
            var expected = Math.max(shown.expected(), shown.rows());
            progress.setIndeterminate(shown.rows() == 0);
            progress.setMax(Math.max(1, expected));
            progress.setValue(shown.rows());
            told.setText(Texts.t(counted("progress"), shown.rows(), expected));
        } else {
            var rows = Texts.t(counted("rows"), shown.rows());
            told.setText(
                    shown.state() == ExportState.READY
                            ? rows + " · " + Texts.t("export.until", Dates.day(JapanTime.dayOf(shown.endsAt())))
                            : rows);
        }
    }

    /** Whether rows are counted, or files as well. */
    private String counted(String what) {
        return (shown.data().equals(AccountantMonth.WORD) ? "export.month." : "export.") + what;
    }

    private void offer() {
        var label = new Button(Texts.t("export.download"));
        label.setTabIndex(-1);
        label.addThemeVariants(ButtonVariant.SMALL);
        download.removeAll();
        download.add(label);
        download.setAriaLabel(Texts.t("export.download.of", shown.zip()));
        var id = shown.id();
        DownloadHandler written = event -> {
            var file = exports.open(id);
            event.setFileName(file.name());
            event.setContentType("application/zip");
            event.setContentLength(Files.size(file.path()));
            Files.copy(file.path(), event.getOutputStream());
        };
        download.setHref(written, AttachmentType.DOWNLOAD);
    }

    /** For one that was ready so soon that whoever asked for it still waits. */
    RunRow take() {
        download.getElement().executeJs("this.click()");
        return this;
    }

    private Component again() {
        var link = new Anchor("/" + ExportAddress.PATH + "?" + shown.address(), Texts.t("export.again"));
        link.setAriaLabel(Texts.t("export.again.of", shown.zip()));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Component removal() {
        return button("action.remove", "export.remove.of", () -> exports.remove(shown.id()));
    }

    private Button button(String text, String label, SerializableRunnable work) {
        var button = new Button(Texts.t(text), click -> {
            list.attempt(work);
            list.refresh();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(Texts.t(label, shown.zip()));
        return button;
    }
}
