package org.tsuzuki.audit.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.springframework.web.util.UriUtils;
import org.tsuzuki.audit.checkpoint.CheckpointService;
import org.tsuzuki.audit.checkpoint.CheckpointService.SignedCheckpoint;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;

/** The newest checkpoints, each to be taken out of the house. */
@JsModule("./receipt-print.ts")
final class CheckpointPanel extends Panel {

    private static final int SHOWN = 20;

    private final transient CheckpointService checkpoints;
    private final Div list = new Div();

    CheckpointPanel(CheckpointService checkpoints) {
        super(Texts.t("audit.checkpoints"));
        this.checkpoints = checkpoints;
        head(new Button(Texts.t("audit.checkpoints.make"), click -> make()));
        with(new Paragraph(Texts.t("audit.checkpoints.explanation")), directory(), list);
        show();
    }

    private Component directory() {
        var told = new Paragraph(checkpoints
                .directory()
                .map(place -> Texts.t("audit.checkpoints.directory", place))
                .orElseGet(() -> Texts.t("audit.checkpoints.noDirectory")));
        told.addClassNames("muted", "small");
        var problem = checkpoints.directoryProblem();
        if (problem.isEmpty()) {
            return told;
        }
        var notice = new Paragraph(Texts.t("audit.checkpoints.directoryProblem", problem));
        notice.addClassNames("notice", "bad");
        return new Div(told, notice);
    }

    private void make() {
        try {
            var made = checkpoints.make();
            Toasts.done(Texts.t("audit.checkpoints.made", made.size()));
        } catch (ProblemException problem) {
            Toasts.problem(Texts.t(problem.problem()));
        }
        show();
    }

    private void show() {
        list.removeAll();
        var newest = checkpoints.newest(0, SHOWN);
        if (newest.isEmpty()) {
            list.add(new EmptyState(Texts.t("audit.checkpoints.empty")));
            return;
        }
        var items = new UnorderedList();
        items.addClassName("checkpoints");
        newest.forEach(checkpoint -> items.add(new ListItem(item(checkpoint))));
        list.add(items);
    }

    private static Component item(SignedCheckpoint checkpoint) {
        var text = new Pre(checkpoint.note());
        text.addClassName("note");
        var save = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    var bytes = checkpoint.note().getBytes(UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), checkpoint.fileName(), "text/plain", bytes.length);
                }),
                Texts.t("audit.checkpoints.save"));
        var mail = new Anchor(
                "mailto:?subject=" + UriUtils.encode(checkpoint.fileName(), UTF_8) + "&body="
                        + UriUtils.encode(checkpoint.note(), UTF_8),
                Texts.t("audit.checkpoints.mail"));
        mail.setRouterIgnore(true);
        var print = new Button(Texts.t("audit.checkpoints.print"));
        print.addClickListener(click -> text.getElement().executeJs("window.printSlip(this, 'A4')"));
        var ways = new Div(save, mail, print);
        ways.addClassName("ways");
        var summary = new Span(
                Texts.t("audit.checkpoints.size") + " " + checkpoint.size() + " · " + Dates.time(checkpoint.at()));
        return new NativeDetails(summary, new Div(text, ways));
    }
}
