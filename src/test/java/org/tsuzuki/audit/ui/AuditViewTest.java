package org.tsuzuki.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.audit.AuditFilter;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.editing.ItemTexts;
import org.tsuzuki.security.Role;

@DeskTest
@SignedInAs(Role.AUDITOR)
@ViewPackages(classes = AuditView.class)
class AuditViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void the_filter_in_the_address_narrows_the_trail() {
        var label = UUID.randomUUID().toString();
        change("card.changed", label);
        change("card.changed", "another");

        UI.getCurrent().navigate("audit", QueryParameters.of("text", label));

        var grid = test(find(Grid.class).single());
        assertThat(grid.size()).isEqualTo(1);
        assertThat(grid.getCellText(0, 2)).isEqualTo("SIM changed");
        assertThat(grid.getCellText(0, 3)).isEqualTo(label);
    }

    @Test
    void an_action_without_words_is_shown_as_it_was_written() {
        var label = UUID.randomUUID().toString();
        change("weather.turned", label);

        UI.getCurrent().navigate("audit", QueryParameters.of("text", label));

        assertThat(test(find(Grid.class).single()).getCellText(0, 2)).isEqualTo("weather.turned");
    }

    @Test
    void a_row_of_the_catalogue_is_told_as_its_screens_tell_it() {
        var id = UUID.randomUUID().toString();
        var rule = new DomainChange.Field("validity.rule", "EXACT_HOURS", "NONE");
        publish(new DomainChange("catalogue.changed", id, "plans " + id, List.of(rule), null));

        UI.getCurrent().navigate("audit", QueryParameters.of("text", id));
        var line = (AuditLine) test(find(Grid.class).single()).getRow(0);
        var told = new LineTexts(new ItemTexts(catalogue, Language.EN)).fields(line);

        assertThat(test(find(Grid.class).single()).getCellText(0, 3)).isEqualTo("plan · " + id);
        assertThat(told)
                .containsExactly(new DomainChange.Field("Validity rule", "Exact hours from activation", "No validity"));
    }

    @Test
    void a_mistyped_day_in_the_address_does_not_narrow() {
        assertThat(AuditQuery.read(QueryParameters.of("from", "yesterday"))).isEqualTo(AuditFilter.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void every_action_has_words_in_every_language(Language language) {
        assertThat(AuditTexts.ACTIONS).allMatch(action -> Messages.has(language, "audit.action." + action));
    }

    @Test
    void a_refusal_is_told_in_words_and_found_by_what() {
        var id = UUID.randomUUID().toString();
        publish(new DomainChange(
                "access.refused",
                id,
                "voucher.reveal",
                List.of(new DomainChange.Field("refused", null, "scope")),
                null));

        UI.getCurrent().navigate("audit", QueryParameters.simple(Map.of("action", "access.refused", "text", id)));

        var grid = test(find(Grid.class).single());
        var line = (AuditLine) grid.getRow(0);
        var told = new LineTexts(new ItemTexts(catalogue, Language.EN)).fields(line);
        assertThat(grid.getCellText(0, 2)).isEqualTo("Access refused");
        assertThat(grid.getCellText(0, 3)).isEqualTo("Top-up vouchers · voucher.reveal");
        assertThat(told).containsExactly(new DomainChange.Field("Why", null, "Belongs to another branch or person"));
    }

    @Test
    void a_role_and_languages_are_told_in_words() {
        var label = UUID.randomUUID().toString();
        publish(new DomainChange(
                "staff.dutiesChanged",
                "subject",
                label,
                List.of(
                        new DomainChange.Field("role", "CLERK", "SUPERVISOR"),
                        new DomainChange.Field("languages", "zh", "zh-Hant, ja")),
                null));

        UI.getCurrent().navigate("audit", QueryParameters.of("text", label));

        var line = (AuditLine) test(find(Grid.class).single()).getRow(0);
        var texts = new LineTexts(new ItemTexts(catalogue, Language.EN));
        assertThat(texts.fields(line))
                .containsExactly(
                        new DomainChange.Field("Role", "Clerk", "Supervisor"),
                        new DomainChange.Field("Languages", "Chinese (simplified)", "Chinese (traditional), Japanese"));
        assertThat(new ChangeDetails(line, texts).getElement().getTextRecursively())
                .contains("Auditor", "Supervisor", "Japanese")
                .doesNotContain("AUDITOR", "SUPERVISOR", "zh-Hant");
    }

    @ParameterizedTest
    @EnumSource
    void every_feature_with_doors_has_words_in_every_language(Language language) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Service.class));
        assertThat(scanner.findCandidateComponents("org.tsuzuki"))
                .extracting(found -> String.valueOf(found.getBeanClassName()).split("\\.")[2])
                .isNotEmpty()
                .allMatch(feature -> Messages.has(language, "audit.door." + feature));
    }

    private void change(String action, String label) {
        publish(DomainChange.of(action, "subject", label));
    }

    private void publish(DomainChange change) {
        transaction.executeWithoutResult(started -> events.publishEvent(change));
    }
}
