package org.tsuzuki.drawer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.drawer.closing.CountedDrawer;

/** What a count came to beside what should have been there, and what can be done now. */
final class CountOutcome extends Panel {

    CountOutcome(
            CountedDrawer counted,
            SerializableRunnable close,
            SerializableRunnable handOver,
            SerializableRunnable again) {
        super(Texts.t("drawer.outcome"));
        addClassName("count-panel");
        var count = counted.count();
        var facts = new Facts()
                .add(Texts.t("drawer.counted"), count.counted().toString())
                .add(Texts.t("drawer.expected"), count.expected().toString())
                .add(Texts.t("drawer.difference"), ZReportTable.difference(count.difference()))
                .add(Texts.t("drawer.count.by"), count.staffName() + " " + Dates.clock(count.at()));
        with(facts);
        if (counted.needsSupervisor()) {
            var notice = new Paragraph(Texts.t("drawer.outcome.supervisor"));
            notice.addClassName("notice");
            with(notice);
        }
        var problems = new FieldProblems();
        var closes = Keys.on(new Button(Texts.t("drawer.close"), click -> problems.run(close::run)), "Enter");
        closes.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(
                closes,
                Keys.on(new Button(Texts.t("drawer.handOver"), click -> problems.run(handOver::run)), "H"),
                Keys.on(new Button(Texts.t("drawer.count.again"), click -> again.run()), "N"));
        actions.addClassName("actions");
        with(problems, actions);
    }
}
