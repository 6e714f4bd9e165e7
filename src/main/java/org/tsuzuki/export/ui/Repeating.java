package org.tsuzuki.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.export.schedule.PeriodRun;
import org.tsuzuki.export.schedule.RepeatedExport;
import org.tsuzuki.export.schedule.RepetitionPlan;
import org.tsuzuki.export.schedule.RepetitionService;

/** Beside a saved export: how often it is repeated and where to, when next, and what became of the last time. */
final class Repeating extends Div {

    private final transient RepetitionService repetitions;
    private final String name;
    private final SerializableRunnable changed;

    Repeating(
            RepetitionService repetitions,
            String name,
            @Nullable RepeatedExport repeated,
            SerializableRunnable changed) {
        this.repetitions = repetitions;
        this.name = name;
        this.changed = changed;
        addClassName("repeating");
        if (repeated != null) {
            tell(repeated);
        }
        add(repeat(repeated));
        if (repeated != null) {
            add(stop(repeated.plan()));
        }
    }

    private void tell(RepeatedExport repeated) {
        var plan = repeated.plan();
        var where = Stream.of(plan.directory(), plan.mail())
                .filter(place -> !place.isEmpty())
                .collect(Collectors.joining(" · "));
        add(muted(Texts.of("export.repeat.rhythm", plan.rhythm()) + " · " + where));
        add(muted(Texts.t("export.repeat.next", Dates.time(repeated.next()))));
        var last = repeated.last();
        if (last != null) {
            add(muted(Texts.t("export.repeat.last", said(last))), pill(last));
            var problem = last.problem();
            if (last.isTrouble() && problem != null) {
                add(muted(Texts.t(problem)));
            }
            if (last.nextTry() != null) {
                add(muted(Texts.t("export.repeat.again", Dates.time(last.nextTry()))));
            }
        }
    }

    private static String said(PeriodRun run) {
        return run.rows() == null ? days(run) : days(run) + " · " + Texts.t("export.rows", run.rows());
    }

    static String days(PeriodRun run) {
        return run.from().equals(run.to())
                ? Dates.day(run.from())
                : Dates.day(run.from()) + " – " + Dates.day(run.to());
    }

    private static Component pill(PeriodRun run) {
        var text = Texts.of("export.repeat.state", run.state());
        return switch (run.state()) {
            case RUNNING -> Pill.info(text);
            case WAITING -> Pill.warn(text);
            case DONE -> Pill.done(text);
            case FAILED, LEFT_OUT -> Pill.failed(text);
        };
    }

    private static Span muted(String text) {
        var span = new Span(text);
        span.addClassName("muted");
        return span;
    }

    private Button repeat(@Nullable RepeatedExport repeated) {
        var button = new Button(
                Texts.t("export.repeat"),
                click -> new RepeatDialog(
                                repetitions, name, repeated == null ? RepeatDialog.NEW : repeated.plan(), changed)
                        .open());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(Texts.t("export.repeat.of", name));
        return button;
    }

    private Button stop(RepetitionPlan plan) {
        var button = new Button(Texts.t("export.repeat.stop"), click -> {
            repetitions.stop(name);
            changed.run();
            Toasts.undoable(Texts.t("export.repeat.stopped", name), () -> {
                repetitions.repeat(name, plan);
                changed.run();
            });
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(Texts.t("export.repeat.stop.of", name));
        return button;
    }
}
