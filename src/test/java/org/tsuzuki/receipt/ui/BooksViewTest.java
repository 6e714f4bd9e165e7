package org.tsuzuki.receipt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeTableRow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.base.ui.error.NotFoundPage;
import org.tsuzuki.receipt.document.IssuedReceipts;
import org.tsuzuki.security.Role;

@Import(IssuedReceipts.class)
class BooksViewTest extends ScreenTest {

    @Autowired
    private IssuedReceipts issued;

    @Autowired
    private JdbcTemplate database;

    @Test
    @SignedInAs(Role.AUDITOR)
    void every_branch_and_year_is_complete_or_names_what_is_missing() {
        var whole = issued.branch("B1");
        issued.issue(whole);
        issued.issue(whole);
        var torn = issued.branch("B2");
        issued.issue(torn);
        issued.issue(torn);
        database.update("delete from receipt where number = 'B2-2026-000001'");

        navigate("books", BooksView.class);

        assertThat(row("B1")).contains("2026", "1 to 2", "None missing");
        assertThat(row("B2")).contains("2026", "1 to 2", "1 missing", "B2-2026-000001");
        database.update("delete from receipt where number like 'B2-%'");
        database.update("delete from receipt_series where branch_code = 'B2'");
    }

    @Test
    void a_clerk_does_not_check_the_books() {
        navigate("books", NotFoundPage.class);
    }

    private String row(String branch) {
        return find(NativeTableRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(text -> text.startsWith(branch))
                .findFirst()
                .orElseThrow();
    }
}
