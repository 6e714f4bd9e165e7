package org.tsuzuki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.internal.BasicAttributeMapping;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.JavaType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.receipt.document.IssuedReceipts;

/** {@code documents} has examples for each column that holds documents, one a line, and what stood there before. */
@DeskTest
@Import(IssuedReceipts.class)
class StoredDocumentsTest {

    private static final Path EXAMPLES = Path.of("src", "test", "resources", "documents");

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private IssuedReceipts issued;

    @Autowired
    private JdbcTemplate database;

    private final List<BasicAttributeMapping> columns = new ArrayList<>();

    @BeforeEach
    void every_column_of_documents() {
        desk().getMappingMetamodel()
                .forEachEntityDescriptor(entity -> entity.forEachAttributeMapping(attribute -> {
                    if (attribute instanceof BasicAttributeMapping column && holdsDocuments(column)) {
                        columns.add(column);
                    }
                }));
        assertThat(columns).hasSizeGreaterThan(5);
    }

    private static boolean holdsDocuments(BasicAttributeMapping column) {
        return column.getJdbcMapping().getJdbcType().getDefaultSqlTypeCode() == SqlTypes.JSON;
    }

    @Test
    void what_is_stored_is_read_and_would_be_stored_again_word_for_word() throws IOException {
        for (var column : columns) {
            for (var document : examples(column, ".json")) {
                assertThat(write(column, read(column, document)))
                        .as(name(column))
                        .isEqualTo(document);
            }
        }
    }

    @Test
    void what_was_stored_before_a_change_of_its_shape_is_read_to_the_same() throws IOException {
        for (var column : columns) {
            var older = EXAMPLES.resolve(name(column) + ".older.json");
            if (Files.exists(older)) {
                assertThat(examples(column, ".older.json").stream().map(document -> read(column, document)))
                        .as(name(column))
                        .containsExactlyElementsOf(examples(column, ".json").stream()
                                .map(document -> read(column, document))
                                .toList());
            }
        }
    }

    @Test
    void no_document_is_copied_to_see_whether_it_changes() {
        assertThat(columns)
                .allSatisfy(column -> assertThat(column.getAttributeMetadata()
                                .getMutabilityPlan()
                                .isMutable())
                        .as(name(column))
                        .isFalse());
    }

    @Test
    void a_document_is_text_in_its_column() {
        var receipt = issued.issue(issued.draft(issued.branch("D1"), "欧阳娜娜"));

        var stored = database.queryForObject(
                "select content from receipt where number = ?",
                String.class,
                receipt.number().value());

        assertThat(stored)
                .startsWith("{\"number\":{\"value\":\"D1-2026-000001\"},")
                .contains("\"欧阳娜娜\"");
    }

    @Test
    void a_document_that_is_longer_than_its_column_is_refused() {
        var endless = issued.draft(issued.branch("D2"), "名".repeat(100_000));

        assertThatThrownBy(() -> issued.issue(endless)).isInstanceOf(DataIntegrityViolationException.class);
    }

    private static List<String> examples(BasicAttributeMapping column, String ending) throws IOException {
        var examples = Files.readAllLines(EXAMPLES.resolve(name(column) + ending));
        assertThat(examples).as(name(column)).isNotEmpty();
        return examples;
    }

    private static String name(BasicAttributeMapping column) {
        return column.getContainingTableExpression() + "." + column.getSelectionExpression();
    }

    private Object read(BasicAttributeMapping column, String document) {
        return desk().getSessionFactoryOptions()
                .getJsonFormatMapper()
                .fromString(document, column.getJavaType(), desk().getWrapperOptions());
    }

    @SuppressWarnings("unchecked")
    private String write(BasicAttributeMapping column, Object document) {
        return desk().getSessionFactoryOptions()
                .getJsonFormatMapper()
                .toString(document, (JavaType<Object>) column.getJavaType(), desk().getWrapperOptions());
    }

    private SessionFactoryImplementor desk() {
        return factory.unwrap(SessionFactoryImplementor.class);
    }
}
