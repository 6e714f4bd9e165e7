package org.tsuzuki.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.ReasonDialog;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.reports.ChannelReports;

/** Reports that a channel did not work today: asks what was seen, says whom it reaches, and can be undone at once. */
public final class ChannelReportButton extends Button {

    private final transient ChannelReports reports;
    private final transient Catalogue catalogue;
    private final transient Clock clock;
    private final SerializableRunnable changed;

    /**
     * @param carrierId null when it failed for every carrier
     * @param changed is run after a report and after its undo, to show the notice and the advice anew
     */
    public ChannelReportButton(
            ChannelReports reports,
            Catalogue catalogue,
            Clock clock,
            String channelId,
            @Nullable String carrierId,
            SerializableRunnable changed) {
        super(Texts.t("catalogue.report"));
        this.reports = reports;
        this.catalogue = catalogue;
        this.clock = clock;
        this.changed = changed;
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        setTooltipText(Texts.t("catalogue.report.hint"));
        addClickListener(click -> ask(channelId, carrierId));
    }

    private void ask(String channelId, @Nullable String carrierId) {
        var day = Dates.day(JapanTime.today(clock));
        new ReasonDialog(
                        Texts.t("catalogue.report"),
                        Texts.t("catalogue.report.affects", channel(channelId), carrier(carrierId), day),
                        Texts.t("catalogue.report.submit"),
                        seen -> report(channelId, carrierId, seen))
                .open();
    }

    private void report(String channelId, @Nullable String carrierId, String seen) {
        var report = reports.report(channelId, carrierId, seen);
        Toasts.undoable(Texts.t("catalogue.report.done"), () -> {
            reports.withdraw(report.id());
            Toasts.done(Texts.t("catalogue.report.withdrawn"));
            changed.run();
        });
        changed.run();
    }

    private String channel(String id) {
        return catalogue.channel(id).map(Channel::name).map(Texts::of).orElse(id);
    }

    private String carrier(@Nullable String id) {
        return id == null
                ? Texts.t("catalogue.report.everyCarrier")
                : catalogue.carrier(id).map(Carrier::name).map(Texts::of).orElse(id);
    }
}
