package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsuzuki.catalogue.reports.ChannelReport;
import org.tsuzuki.catalogue.reports.ChannelReports;
import org.tsuzuki.catalogue.ui.ChannelReportButton;
import org.tsuzuki.catalogue.ui.ChannelReportNotice;
import org.tsuzuki.renewal.quote.Quote;

/** Whether the chosen channel works today: what others saw, and one press to say that it does not. */
public final class ChannelToday extends Div {

    private final transient ChannelReports reports;
    private final transient List<ChannelReport> today;
    private final String carrier;

    public ChannelToday(RenewSession session, ChannelReports reports) {
        this.reports = reports;
        this.today = reports.today();
        this.carrier = session.card().carrierId();
        addClassName("channel-today");
        session.follow(this::show);
    }

    /** The channels that somebody found not working today for cards of this carrier. */
    public static Set<String> notWorking(ChannelReports reports, String carrier) {
        return reports.today().stream()
                .filter(report -> report.concerns(report.channelId(), carrier))
                .map(ChannelReport::channelId)
                .collect(Collectors.toSet());
    }

    private void show(Quote quote) {
        removeAll();
        if (quote.channel() == null) {
            return;
        }
        var channel = quote.channel().id();
        var concerning = today.stream()
                .filter(report -> report.concerns(channel, carrier))
                .toList();
        add(new ChannelReportNotice(reports, concerning, true, ChannelToday::rankAnew));
        if (concerning.isEmpty()) {
            add(new ChannelReportButton(reports, channel, carrier, ChannelToday::rankAnew));
        }
    }

    private static void rankAnew() {
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
