package org.tsuzuki.renewal.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.Published;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.renewal.practice.PracticeService;
import org.tsuzuki.security.Role;

/** A whole renewal with somebody invented. */
@Import(Tills.class)
class PracticeViewTest extends ScreenTest {

    @Autowired
    private PracticeService practice;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Published published;

    @Autowired
    private Tills tills;

    @Autowired
    private SignedIn signedIn;

    /** Without a drawer, because nobody needs one to practise. */
    @BeforeEach
    void a_new_clerk() {
        tills.join(tills.branch(), Role.CLERK);
    }

    @Test
    void a_practice_goes_to_the_last_question_and_its_answer_and_leaves_no_trace() {
        open();
        answerQuestions();
        fillIn();
        var before = rows();
        var told = published.actions().size();

        press("Record");
        assertThat(screen()).contains("number ending 45678, total ¥1,290?");
        press("Yes, record");

        assertThat(address()).isEqualTo("practice/done");
        assertThat(screen()).contains("Nothing was recorded");
        assertThat(practice.isDone()).isTrue();
        assertThat(published.actions().subList(told, published.actions().size()))
                .containsExactly("practice.finished");
        assertThat(changed(before, rows())).containsExactlyInAnyOrder("AUDIT_ENTRY +1", "PRACTICE_WALK +1");
    }

    @Test
    void nothing_is_kept_while_it_is_filled_in() {
        var before = rows();

        open();
        answerQuestions();
        fillIn();

        assertThat(changed(before, rows())).isEmpty();
    }

    @Test
    void what_is_missing_is_explained_as_on_a_real_page() {
        open();

        press("Record");

        assertThat(problemOf("Payment method")).isEqualTo("Choose how the customer pays.");
        assertThat(screen()).doesNotContain("Yes, record");
    }

    @Test
    void what_would_change_something_for_everybody_is_not_there() {
        open();

        assertThat(screen())
                .doesNotContain("Add to cart")
                .doesNotContain("Did not work today")
                .doesNotContain("Open the cash drawer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Practice: this customer is invented, and nothing you do here is recorded.
            ja | 練習中：お客様は架空で、ここでの操作は一切記録されません。
            zh | 练习：客户是虚构的，此处的任何操作都不会记录。
            """)
    void it_is_marked_as_practice_in_the_readers_language(String language, String told) {
        UI.getCurrent().setLocale(Locale.forLanguageTag(language));

        open();

        assertThat(screen()).contains(told).contains("練習 花子");
    }

    @Test
    void an_auditor_who_serves_nobody_does_not_practise() {
        signedIn.as(Role.AUDITOR);

        UI.getCurrent().navigate("practice");

        assertThat(find(PracticeView.class).all()).isEmpty();
    }

    private void open() {
        navigate("practice", PracticeView.class);
    }

    /** What a customer says of themselves would be remembered for a real one. */
    private void answerQuestions() {
        test(find(NativeButton.class).withText("+ change").single()).click();
        choose(find(RadioButtonGroup.class).all().getFirst());
    }

    private static <T> void choose(RadioButtonGroup<T> question) {
        question.getListDataView().getItems().findFirst().ifPresent(question::setValue);
    }

    private void fillIn() {
        test(find(NativeButton.class).all().stream()
                        .filter(option -> option.hasClassName("option")
                                && option.getElement().getTextRecursively().contains("Carrier app"))
                        .findFirst()
                        .orElseThrow())
                .click();
        find(Checkbox.class).all().stream()
                .filter(box ->
                        box.getParent().filter(row -> row.hasClassName("step")).isPresent())
                .forEach(box -> test(box).click());
        type("Order number in the app", "P-1");
        this.<String>pick("Payment method", "Cash");
        type("Cash received", "5000");
    }

    @SuppressWarnings("unchecked")
    private <T> void pick(String label, String item) {
        var select = (Select<T>) find(Select.class).withLabel(label).single();
        select.setValue(select.getListDataView()
                .getItems()
                .filter(each -> select.getItemLabelGenerator().apply(each).equals(item))
                .findFirst()
                .orElseThrow());
    }

    private Map<String, Long> rows() {
        return database
                .sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> database.sql("select count(*) from \"" + table + "\"")
                                .query(Long.class)
                                .single()));
    }

    private static List<String> changed(Map<String, Long> before, Map<String, Long> after) {
        return after.entrySet().stream()
                .filter(table -> !table.getValue().equals(before.get(table.getKey())))
                .map(table -> table.getKey() + " +" + (table.getValue() - before.getOrDefault(table.getKey(), 0L)))
                .toList();
    }
}
