package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.reports.ChannelReport;
import org.tsuzuki.catalogue.reports.ChannelReports;
import org.tsuzuki.catalogue.ui.ChannelReportButton;
import org.tsuzuki.catalogue.ui.ChannelReportNotice;
import org.tsuzuki.renewal.quote.Quote;

/** Whether the chosen channel works today: what others saw, and the way to report that it does not. */
public final class ChannelToday extends Div {

    private final transient RenewSession session;
    private final transient ChannelReports reports;
    private final transient Catalogue catalogue;
    private final transient Clock clock;
    private final SerializableConsumer<Set<String>> told;
    private final String carrier;
    private transient List<ChannelReport> today;

    /** @param told hears which channels do not work whenever that changes here */
    public ChannelToday(
            RenewSession session,
            ChannelReports reports,
            Catalogue catalogue,
            Clock clock,
            SerializableConsumer<Set<String>> told) {
        this.session = session;
        this.reports = reports;
        this.catalogue = catalogue;
        this.clock = clock;
        this.told = told;
        this.today = reports.today();
        this.carrier = session.card().carrierId();
        addClassName("channel-today");
        session.follow(this::show);
    }

    /** The channels that somebody found not working today for cards of this carrier. */
    public static Set<String> notWorking(ChannelReports reports, String carrier) {
        return notWorking(reports.today(), carrier);
    }

    private static Set<String> notWorking(List<ChannelReport> reports, String carrier) {
        return reports.stream()
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
        add(new ChannelReportNotice(reports, concerning, true, this::changed));
        if (concerning.isEmpty()) {
            add(new ChannelReportButton(reports, catalogue, clock, channel, carrier, this::changed));
        }
    }

    /** What is typed on the page stays as it is, and so does the place of every channel. */
    private void changed() {
        today = reports.today();
        told.accept(notWorking(today, carrier));
        show(session.quote());
    }
}
