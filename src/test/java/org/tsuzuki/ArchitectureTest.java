package org.tsuzuki;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;

/** The rules of docs/architecture.md. */
class ArchitectureTest {

    private static final List<Class<? extends Annotation>> GUARDS = List.of(RolesAllowed.class, PermitAll.class);

    private static final int MOST_TYPES = 25;
    private static final Pattern FORMER_NAME = Pattern.compile("`(\\w+)`");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final JavaClasses DESK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tsuzuki");

    @Test
    void features_depend_on_each_other_in_one_direction_only() {
        check(slices().matching("org.tsuzuki.(*)..").should().beFreeOfCycles());
    }

    /** Each package by itself, so that no arrow turns back inside a feature either. */
    @Test
    void packages_depend_on_each_other_in_one_direction_only() {
        check(slices().matching("org.tsuzuki.(**)").should().beFreeOfCycles());
    }

    @Test
    void no_package_is_too_big_to_be_known() {
        var sizes = DESK.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(sizes).allSatisfy((room, types) -> assertThat(types).as(room).isLessThanOrEqualTo(MOST_TYPES));
    }

    @Test
    void names_that_the_trade_does_not_use_do_not_come_back() throws IOException {
        var former = FORMER_NAME
                .matcher(Files.readString(Path.of("docs", "glossary.md")).split("## Names that went")[1])
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(former).hasSizeGreaterThan(50);
        assertThat(DESK.stream().filter(JavaClass::isTopLevelClass).map(JavaClass::getSimpleName))
                .doesNotContainAnyElementsOf(former);
    }

    @Test
    void no_feature_depends_on_the_audit_log() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.tsuzuki.audit..", "org.tsuzuki.operations..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.tsuzuki.audit.."));
    }

    /** Whoever wears the owner's hat passes every door. */
    @Test
    void only_security_the_demo_the_shipped_catalogue_and_exports_act_as_the_desk_itself() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.tsuzuki.security..", "org.tsuzuki.operations.demo..")
                .and()
                .doNotHaveFullyQualifiedName("org.tsuzuki.catalogue.CatalogueSeeder")
                .and()
                .doNotHaveFullyQualifiedName("org.tsuzuki.operations.export.DeskExport")
                .and()
                .doNotHaveFullyQualifiedName("org.tsuzuki.export.ExportEnds")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.tsuzuki.security.AsSystem"));
    }

    @Test
    void entities_and_repositories_stay_inside_their_feature() {
        check(classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should(stayInsideTheirFeature()));
    }

    private static ArchCondition<JavaClass> stayInsideTheirFeature() {
        return new ArchCondition<>("be used by their own feature only") {
            @Override
            public void check(JavaClass stored, ConditionEvents events) {
                stored.getDirectDependenciesToSelf().stream()
                        .filter(use -> !feature(use.getOriginClass()).equals(feature(stored)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(stored, use.getDescription())));
            }
        };
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().split("\\.", 4)[2];
    }

    @Test
    void only_screens_security_and_the_root_know_the_web_framework() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.tsuzuki", "org.tsuzuki..ui..", "org.tsuzuki.security..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin.."));
    }

    @Test
    void every_public_method_of_a_service_is_authorised() {
        check(methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .should(ArchConditions.be(guarded())));
    }

    private static DescribedPredicate<JavaMethod> guarded() {
        return describe(
                "guarded by one of the Staff annotations",
                method -> GUARDS.stream()
                        .anyMatch(guard -> method.isMetaAnnotatedWith(guard)
                                || method.getOwner().isMetaAnnotatedWith(guard)));
    }

    @Test
    void nobody_reads_the_clock_of_the_machine() {
        check(noClasses()
                .should()
                .callMethodWhere(describe("reads the machine's clock", ArchitectureTest::readsClock)));
    }

    private static boolean readsClock(JavaCall<?> call) {
        var target = call.getTarget();
        var now = "now".equals(target.getName())
                && target.getOwner().getPackageName().equals("java.time")
                && target.getParameterTypes().isEmpty();
        return now || (target.getOwner().isEquivalentTo(System.class) && "currentTimeMillis".equals(target.getName()));
    }

    @Test
    void no_text_shown_to_a_person_is_written_in_the_code() throws IOException {
        var shown =
                Pattern.compile("(new (Button|H[1-6]|Span|Paragraph|Div|ListItem|TextField|TextArea|Select|DatePicker"
                        + "|Checkbox|RouterLink|Panel|Notification|Text)"
                        + "|set(Label|Placeholder|HelperText|HeaderTitle|ErrorMessage|Text|AriaLabel|Header))"
                        + "\\(\\s*\"[^\"]*\\p{L}{2,}[^\"]*\"");

        assertThat(places(shown, path -> path.toString().contains("/ui/")))
                .allMatch(place -> place.contains("\"Tsuzuki\""));
    }

    private static List<String> places(Pattern pattern, Predicate<Path> where) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .filter(where)
                    .flatMap(path -> pattern.matcher(String.join("\n", lines(path)))
                            .results()
                            .map(found -> path.getFileName() + ": " + found.group()))
                    .toList();
        }
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void check(ArchRule rule) {
        rule.check(DESK);
    }
}
