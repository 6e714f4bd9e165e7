package org.tsuzuki.export.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.export.ExportChoice;
import org.tsuzuki.export.ExportLine;
import org.tsuzuki.export.ExportOrder;
import org.tsuzuki.export.ExportService;
import org.tsuzuki.export.SavedExportService;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;
import org.tsuzuki.export.schedule.RepetitionPlan;
import org.tsuzuki.export.schedule.RepetitionService;
import org.tsuzuki.export.schedule.Rhythm;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.security.Role;

class ExportsViewTest extends ScreenTest {

    @Autowired
    private ExportService exports;

    @Autowired
    private Counter counter;

    @Autowired
    private SavedExportService saved;

    @Autowired
    private RepetitionService repetitions;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path directory;

    @Test
    void the_days_of_this_month_are_offered_first() {
        open("exports");

        assertThat(day("From")).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(day("To")).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(helper("Data")).isEqualTo("Days on which it was recorded.");
        assertThat(helper("Branch")).isEqualTo("Your branch only.");
        assertThat(screen()).contains("Public key to check it with: " + exports.publicKey());
    }

    @Test
    void what_is_chosen_is_the_address_and_the_address_is_what_is_chosen() {
        open("exports?data=receipts&from=2026-11-02&to=2026-11-03&format=csv&encoding=shift-jis&columns=total,receipt");

        assertThat(helper("Data")).isEqualTo("Days on which it was issued.");
        assertThat(screen()).contains("Columns: 2 of 16");
        this.<FileFormat>field("File format").setValue(FileFormat.XLSX);

        assertThat(query())
                .contains(
                        "data=receipts", "from=2026-11-02", "to=2026-11-03", "format=xlsx", "columns=total%2Creceipt");
        assertThat(find(Select.class).withLabel("Character encoding").all()).isEmpty();
    }

    @Test
    void what_an_address_says_wrongly_is_as_if_it_were_not_there() {
        open("exports?data=customers&from=soon&to=2026-13-01&format=doc&columns=nothing&branch=x");

        assertThat(helper("Data")).isEqualTo("Days on which it was recorded.");
        assertThat(day("From")).isNull();
    }

    @Test
    void columns_move_and_one_always_stays() {
        open("exports?data=vouchers");

        assertThat(screen()).contains("Columns: 14 of 14");
        pressLabelled("Move Branch up");
        assertThat(query()).contains("columns=branch%2Centered");
        tick("Entered (Japan time)");
        assertThat(query()).contains("columns=branch%2Ckind");
        press("All columns");
        assertThat(query()).doesNotContain("columns");

        open("exports?data=vouchers&columns=serial");
        tick("Serial number");
        assertThat(query()).contains("columns=serial");
    }

    @Test
    void days_that_run_backwards_are_explained_beside_their_field_and_stay() {
        open("exports?from=2026-11-10&to=2026-11-20");

        this.<LocalDate>field("To").setValue(LocalDate.of(2026, 11, 9));

        assertThat(problemOf("To")).isEqualTo("The last day comes before the first. Choose a later last day.");
        assertThat(day("To")).isEqualTo(LocalDate.of(2026, 11, 9));
    }

    @Test
    void it_is_started_and_waits_with_its_download() throws InterruptedException {
        counter.record(counter.prepaid());
        open("exports");
        assertThat(screen()).contains("No exports yet");

        press("Export");
        finished();
        open("exports");

        assertThat(screen()).contains("transactions_2026-11-01_2026-11-20.zip", "Ready", "until 27 Nov 2026");
        assertThat(find(Anchor.class).all())
                .anyMatch(anchor ->
                        anchor.getAriaLabel().orElse("").equals("Download transactions_2026-11-01_2026-11-20.zip"));

        pressLabelled("Remove transactions_2026-11-01_2026-11-20.zip");
        assertThat(screen()).contains("No exports yet");
    }

    @Test
    void a_choice_is_saved_under_a_name_and_its_removal_is_undone() {
        open("exports?data=receipts&format=xlsx");

        type("Name", "Every month");
        press("Save choice");
        assertThat(screen()).contains("Every month");
        assertThat(find(Anchor.class).withText("Every month").single().getHref())
                .contains("data=receipts", "format=xlsx");

        pressLabelled("Remove saved choice Every month");
        assertThat(screen()).doesNotContain("Every month ");
        press("Undo");
        assertThat(find(Anchor.class).withText("Every month").exists()).isTrue();
    }

    @Test
    void a_choice_needs_a_name() {
        open("exports");

        press("Save choice");

        assertThat(problemOf("Name")).isNotEmpty();
    }

    @Test
    void the_filter_of_another_page_is_told_in_words_and_can_be_dropped() {
        open("exports?data=transactions&result=confirmed&carrier=softbank");

        assertThat(screen()).contains("Result: Confirmed", "Carrier: SoftBank");
        press("Export without this filter");

        assertThat(query()).doesNotContain("result").doesNotContain("carrier");
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void a_file_of_each_receipt_is_a_format_of_receipts_only_and_needs_no_columns() {
        open("exports?data=receipts&format=pdf&least=550");

        assertThat(helper("File format")).startsWith("A PDF file copy of each");
        assertThat(screen()).contains("Amount from: ¥550").doesNotContain("Columns:");

        open("exports?data=transactions&format=pdf");

        assertThat(helper("File format")).startsWith("A table that every program reads.");
        assertThat(screen()).contains("Columns:");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @SignedInAs(Role.AUDITOR)
    void a_month_needs_nothing_but_its_month_and_says_what_is_not_closed(Language language) {
        UI.getCurrent().setLocale(language.locale());

        open("exports?data=month&from=2026-11-05&to=2026-11-06");

        var days = exports.remarks(month("2026-11-01", language));
        assertThat(days).hasSizeGreaterThanOrEqualTo(2);
        assertThat(screen()).contains(days).doesNotContain("!export", Messages.get(language, "export.columns"));
        assertThat(helper(Messages.get(language, "export.data")))
                .isEqualTo(Messages.get(language, "export.days.month"));
        assertThat(find(DatePicker.class).all()).isEmpty();
        assertThat(find(Select.class)
                        .withLabel(Messages.get(language, "export.format"))
                        .all())
                .isEmpty();
        assertThat(find(Select.class)
                        .withLabel(Messages.get(language, "export.branch"))
                        .all())
                .isEmpty();
    }

    private static ExportOrder month(String first, Language language) {
        var day = LocalDate.parse(first);
        return new ExportOrder(
                "month",
                DataFilter.EVERYTHING.within(day, day),
                List.of(),
                FileFormat.FILES,
                TextEncoding.UTF_8_MARK,
                language);
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void the_month_that_is_over_is_offered_first_and_waits_with_its_download() throws InterruptedException {
        open("exports?data=receipts&from=2026-11-02&to=2026-11-03&format=xlsx");

        choose("Month for the tax accountant");
        assertThat(query()).contains("data=month", "from=2026-10-01", "to=2026-10-31", "format=files");
        this.<YearMonth>field("Month").setValue(YearMonth.of(2026, 9));
        assertThat(query()).contains("from=2026-09-01", "to=2026-09-30");
        press("Export");
        finished();
        open("exports");

        assertThat(screen()).contains("month_2026-09.zip", "Ready");
        pressLabelled("Remove month_2026-09.zip");
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void other_data_after_a_month_are_tables_of_the_days_so_far() {
        open("exports?data=month&from=2026-10-01&to=2026-10-31&format=files");

        choose("Receipts");

        assertThat(query()).contains("data=receipts", "from=2026-11-01", "to=2026-11-20", "format=csv");
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void a_month_that_has_not_begun_is_explained_beside_its_field_and_stays() {
        open("exports?data=month&from=2027-02-01");

        assertThat(problemOf("Month")).isEqualTo("February 2027 has not begun. Choose an earlier month.");
        assertThat(this.<YearMonth>field("Month").getValue()).isEqualTo(YearMonth.of(2027, 2));
        press("Export");
        assertThat(problemOf("Month")).isEqualTo("February 2027 has not begun. Choose an earlier month.");
        assertThat(screen()).contains("No exports yet");
    }

    @Test
    void a_clerk_is_not_offered_the_month() {
        open("exports?data=month&from=2026-10-01");

        assertThat(helper("Data")).isEqualTo("Days on which it was recorded.");
        assertThat(query()).isNotEmpty();
        assertThat(exports.choices()).extracting(ExportChoice::data).doesNotContain("month");
    }

    @Test
    @SignedInAs(Role.OWNER)
    void a_whole_month_is_repeated_monthly_only() {
        open("exports?data=month&from=2026-10-01");
        type("Name", "For the accountant");
        press("Save choice");
        pressLabelled("Repeat For the accountant");
        type("Directory on this computer", directory.toString());
        this.<Rhythm>field("How often").setValue(Rhythm.DAILY);

        press("Save");
        assertThat(problemOf("How often")).isEqualTo("This choice is a whole month. Repeat it monthly.");
        this.<Rhythm>field("How often").setValue(Rhythm.MONTHLY);
        press("Save");

        assertThat(screen()).contains("Monthly · " + directory);
    }

    @SuppressWarnings("unchecked")
    private void choose(String data) {
        Select<ExportChoice> offered = find(Select.class).withLabel("Data").single();
        offered.setValue(exports.choices().stream()
                .filter(choice -> Messages.get(Language.EN, "export.data." + choice.data())
                        .equals(data))
                .findFirst()
                .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @SignedInAs(Role.OWNER)
    void it_is_said_in_every_language(Language language) {
        UI.getCurrent().setLocale(language.locale());
        for (var choice : exports.choices()) {
            for (var format : FileFormat.ofTables()) {
                if (choice.wholeMonth() || format.isOneFileEach() && !choice.documents()) {
                    continue;
                }
                open("exports?data=" + choice.data() + "&format=" + format.word());

                assertThat(helper(Messages.get(language, "export.data")))
                        .isEqualTo(Messages.get(language, "export.days." + choice.data()));
                assertThat(helper(Messages.get(language, "export.format")))
                        .isEqualTo(Messages.get(language, "export.format.about." + format.name()));
                assertThat(screen())
                        .contains(Messages.get(language, "export.start"), Messages.get(language, "export.signed"))
                        .doesNotContain("!export");
            }
        }
    }

    @Test
    @SignedInAs(Role.OWNER)
    void a_saved_choice_is_repeated_from_its_row_and_stopped_there() {
        open("exports?data=vouchers");
        type("Name", "Vouchers by day");
        press("Save choice");

        pressLabelled("Repeat Vouchers by day");
        press("Save");
        assertThat(problemOf("Directory on this computer"))
                .isEqualTo("The export needs a place. Enter a directory or an email address.");
        type("Directory on this computer", "reports");
        press("Save");
        assertThat(problemOf("Directory on this computer"))
                .isEqualTo("This is not a full path. Enter one such as /mnt/reports.");
        assertThat(this.<String>field("Directory on this computer").getValue()).isEqualTo("reports");
        type("Directory on this computer", directory.toString());
        press("Save");
        assertThat(screen()).contains("Monthly · " + directory, "Next run: 1 Dec 2026 00:00");

        pressLabelled("Remove saved choice Vouchers by day");
        assertThat(screen()).contains("This choice is repeated. Stop repeating it first.");
        pressLabelled("Stop repeating Vouchers by day");
        assertThat(screen()).doesNotContain("Monthly · ");
        press("Undo");
        assertThat(screen()).contains("Monthly · " + directory);
        repetitions.stop("Vouchers by day");
    }

    @Test
    void nobody_but_the_owner_is_offered_a_repetition() {
        open("exports?data=vouchers");
        type("Name", "Vouchers by day");
        press("Save choice");

        assertThat(screen()).contains("Vouchers by day").doesNotContain("Repeat…");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @SignedInAs(Role.OWNER)
    void what_failed_is_told_on_every_page_with_its_reason_and_beside_the_choice(Language language) {
        saved.save("Daily " + language, exports.allowed(order()));
        repetitions.repeat("Daily " + language, new RepetitionPlan(Rhythm.DAILY, directory.toString(), ""));
        failed("Daily " + language);
        UI.getCurrent().setLocale(language.locale());

        UI.getCurrent().navigate("");
        pressLabelled(Messages.get(language, "export.repeat.notice", 1));

        assertThat(find(Dialog.class).single().getHeaderTitle())
                .isEqualTo(Messages.get(language, "export.repeat.notice.title"));
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(text ->
                        text.endsWith(Messages.get(language, "problem.export.repeat.directory", directory.toString())));
        open("exports");
        assertThat(screen())
                .contains(
                        Messages.get(language, "export.repeat.rhythm.DAILY"),
                        Messages.get(language, "export.repeat.state.FAILED"),
                        Messages.get(language, "problem.export.repeat.directory", directory.toString()))
                .doesNotContain("!export");
        pressLabelled(Messages.get(language, "export.repeat.of", "Daily " + language));
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains(Messages.get(language, "export.repeat.about"));
        repetitions.stop("Daily " + language);
        UI.getCurrent().navigate("");
        assertThat(screen()).doesNotContain(Messages.get(language, "export.repeat.notice", 1));
    }

    private static ExportOrder order() {
        return new ExportOrder(
                "vouchers", DataFilter.EVERYTHING, List.of(), FileFormat.CSV, TextEncoding.UTF_8, Language.EN);
    }

    private void failed(String name) {
        database.sql(
                        "insert into export_repetition_run (repetition_id, period, state, attempt, begun_at, filed, mailing,"
                                + " problem) select id, date '2026-11-19', 'FAILED', 6, timestamp with time zone"
                                + " '2026-11-20 00:00:00+09', false, false, 'problem.export.repeat.directory'"
                                + " from export_repetition where name = ?")
                .param(name)
                .update();
    }

    @AfterEach
    void nothingIsRepeatedAnyMore() {
        database.sql("delete from export_repetition").update();
    }

    private void pressLabelled(String label) {
        var button = find(Button.class).all().stream()
                .filter(each -> label.equals(each.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    private void open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(ExportsView.class, QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    private static String query() {
        return UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString();
    }

    private LocalDate day(String label) {
        return find(DatePicker.class).withLabel(label).single().getValue();
    }

    private String helper(String label) {
        return find(Select.class).withLabel(label).single().getHelperText();
    }

    private void tick(String column) {
        test(find(Checkbox.class).withLabel(column).single()).click();
    }

    private void finished() throws InterruptedException {
        for (var i = 0; i < 1_000 && exports.mine().stream().anyMatch(ExportLine::isRunning); i++) {
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
    }
}
