package org.tsuzuki.export.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Polling;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.export.ExportId;
import org.tsuzuki.export.ExportLine;
import org.tsuzuki.export.ExportService;
import org.tsuzuki.export.ExportState;

/** My exports, the newest first; while one runs, the browser asks how far it is. */
final class RunList extends Div {

    /** Whoever waited no longer than this still waits and gets the file at once. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final transient ExportService exports;
    private final FieldProblems problems = new FieldProblems();
    private final EmptyState nothing = new EmptyState(Texts.t("export.mine.none"));
    private final UnorderedList rows = new UnorderedList();
    private final Map<ExportId, RunRow> shown = new LinkedHashMap<>();
    private final Set<ExportId> awaited = new HashSet<>();
    private @Nullable Registration news;

    RunList(ExportService exports) {
        this.exports = exports;
        rows.addClassName("export-runs");
        getElement().setAttribute("aria-live", "polite");
        add(problems, nothing, rows);
    }

    /** Does what a row offers, and explains why it cannot be done. */
    void attempt(SerializableRunnable work) {
        problems.run(work::run);
    }

    /** One that was started on this page: it is downloaded by itself when it is ready soon. */
    void await(ExportLine line) {
        awaited.add(line.id());
        refresh();
    }

    void refresh() {
        var lines = exports.mine();
        var ids = lines.stream().map(ExportLine::id).toList();
        if (!ids.equals(new ArrayList<>(shown.keySet()))) {
            draw(lines);
        } else {
            lines.forEach(line -> shown.computeIfPresent(line.id(), (id, row) -> row.update(line)));
        }
        nothing.setVisible(lines.isEmpty());
        lines.stream().filter(line -> !line.isRunning()).forEach(this::hand);
        listen(lines.stream().anyMatch(ExportLine::isRunning));
    }

    private void draw(List<ExportLine> lines) {
        var before = Map.copyOf(shown);
        shown.clear();
        rows.removeAll();
        for (var line : lines) {
            var row = before.getOrDefault(line.id(), null);
            if (row == null) {
                row = new RunRow(exports, this, line);
            } else {
                row.update(line);
            }
            shown.put(line.id(), row);
            rows.add(row);
        }
    }

    private void hand(ExportLine line) {
        if (awaited.remove(line.id())
                && line.state() == ExportState.READY
                && line.finishedAt() != null
                && Duration.between(line.startedAt(), line.finishedAt()).compareTo(SOON) < 0) {
            shown.computeIfPresent(line.id(), (id, row) -> row.take());
        }
    }

    private void listen(boolean running) {
        var ui = UI.getCurrent();
        if (running && news == null && isAttached()) {
            Polling.begin(ui);
            news = ui.addPollListener(poll -> refresh());
        } else if (!running && news != null) {
            stop(ui);
        }
    }

    private void stop(UI ui) {
        if (news != null) {
            news.remove();
            news = null;
            Polling.end(ui);
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        stop(detach.getUI());
    }
}
