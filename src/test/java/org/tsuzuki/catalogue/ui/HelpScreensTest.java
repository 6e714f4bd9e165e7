package org.tsuzuki.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.jdbc.Sql;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.CatalogueSeeder;
import org.tsuzuki.catalogue.reports.ChannelReports;

@TestPropertySource(properties = "tsuzuki.test.desk=catalogue")
@Sql(statements = {"delete from catalogue_row", "delete from channel_report"})
class HelpScreensTest extends ScreenTest {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ChannelReports reports;

    @Autowired
    private CatalogueSeeder stock;

    @BeforeEach
    void fill() {
        stock.fillIfEmpty();
    }

    @Test
    void R06_questions_are_answered_with_what_to_ask_to_do_and_not_to_do() {
        navigate(HelpView.class);

        type("Find an issue", "foreign card refused");

        assertThat(screen())
                .contains("Which month failed?")
                .contains("Ask for a store bill slip")
                .contains("Do not retry the same card many times");
    }

    @Test
    void R06_cases_are_found_by_words_of_any_language() {
        navigate(HelpView.class);

        type("Find an issue", "境外信用卡使用数月后被拒");
        assertThat(cases()).hasSize(1);
        type("Find an issue", "海外発行のクレジットカードが突然");
        assertThat(cases()).hasSize(1);
        type("Find an issue", "no such words anywhere");
        assertThat(screen()).contains("No issue has these words");
        type("Find an issue", "");
        assertThat(cases()).hasSize(41);
    }

    @Test
    void a_panel_shows_the_cases_of_a_carrier_and_a_channel() {
        var panel = new HelpPanel(catalogue);
        UI.getCurrent().add(panel);

        panel.show("sakura-mobile", "CONBINI_SMARTPIT");

        assertThat(panel.isVisible()).isTrue();
        assertThat(cases()).hasSameSizeAs(catalogue.helpCasesFor("sakura-mobile", "CONBINI_SMARTPIT"));
    }

    @Test
    void a_channel_that_did_not_work_is_told_with_one_press_and_taken_back_with_another() {
        var place = new Div();
        UI.getCurrent().add(place);
        var shown = new ArrayList<String>();
        place.add(new ChannelReportButton(reports, "CARRIER_WEB", "povo2", () -> shown.add("told")));

        press("Did not work today");

        assertThat(shown).containsExactly("told");
        place.add(new ChannelReportNotice(
                reports, reports.today("CARRIER_WEB", "povo2"), true, () -> shown.add("taken back")));
        assertThat(screen()).contains("Did not work today: 12:00, Test CLERK");
        press("Works again");
        assertThat(shown).containsExactly("told", "taken back");
        assertThat(reports.today()).isEmpty();
    }

    private List<Details> cases() {
        return find(Details.class).all();
    }
}
