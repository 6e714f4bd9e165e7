package org.tsuzuki.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.catalogue.reports.ChannelReports;

/** Tells everyone with one press that a channel did not work today. */
public final class ChannelReportButton extends Button {

    private final transient ChannelReports reports;

    /**
     * @param carrierId null when it failed for every carrier
     * @param reported is run afterwards, to show the notice and the advice anew
     */
    public ChannelReportButton(
            ChannelReports reports, String channelId, @Nullable String carrierId, SerializableRunnable reported) {
        super(Texts.t("catalogue.report"));
        this.reports = reports;
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        setTooltipText(Texts.t("catalogue.report.hint"));
        addClickListener(click -> report(channelId, carrierId, reported));
    }

    private void report(String channelId, @Nullable String carrierId, SerializableRunnable reported) {
        try {
            reports.report(channelId, carrierId, "");
        } catch (ProblemException refused) {
            Toasts.problem(Texts.t(refused.problem()));
            return;
        }
        Toasts.done(Texts.t("catalogue.report.done"));
        reported.run();
    }
}
