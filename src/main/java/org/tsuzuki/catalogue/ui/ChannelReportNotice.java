package org.tsuzuki.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.catalogue.reports.ChannelReport;
import org.tsuzuki.catalogue.reports.ChannelReports;

/** Shows beside a channel that it did not work today, who saw it and when; hidden when nobody said so. */
@CssImport("./styles/catalogue.css")
public final class ChannelReportNotice extends Div {

    private final transient ChannelReports reports;
    private final boolean mayWithdraw;
    private final SerializableRunnable withdrawn;

    /**
     * @param today the reports about this channel, as {@link ChannelReports#today()} tells them
     * @param mayWithdraw whether the reader works at the counter
     * @param withdrawn is run after a report was taken back
     */
    public ChannelReportNotice(
            ChannelReports reports, List<ChannelReport> today, boolean mayWithdraw, SerializableRunnable withdrawn) {
        this.reports = reports;
        this.mayWithdraw = mayWithdraw;
        this.withdrawn = withdrawn;
        addClassNames("notice", "report-notice");
        getElement().setAttribute("role", "status");
        setVisible(!today.isEmpty());
        today.forEach(report -> add(line(report)));
    }

    private Div line(ChannelReport report) {
        var text = Texts.t("catalogue.report.line", Dates.clock(report.reportedAt()), report.reportedBy());
        var line = new Div(new Span("▲ " + (report.note().isEmpty() ? text : text + " – " + report.note())));
        if (mayWithdraw) {
            var worksAgain = new Button(Texts.t("catalogue.report.withdraw"), click -> withdraw(report));
            worksAgain.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            line.add(worksAgain);
        }
        return line;
    }

    private void withdraw(ChannelReport report) {
        reports.withdraw(report.id());
        Toasts.done(Texts.t("catalogue.report.withdrawn"));
        withdrawn.run();
    }
}
