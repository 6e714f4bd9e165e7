package org.tsuzuki;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The tests that name a requirement, read from their sources. An id counts in the name of a test and in its display name;
 * in the values of a parameterised test only where its first parameter is called {@code requirement}.
 */
final class ProvingTests {

    private static final Pattern ID = Pattern.compile("(?<![A-Z0-9])[TCDPWFRXVKBLS]\\d{1,2}(?![0-9])");
    private static final Set<String> TESTS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "Property", "Example");
    private static final Set<String> VALUES = Set.of("ValueSource", "CsvSource");

    private final Map<String, Set<String>> tests = new TreeMap<>();

    /** The names of the tests by the ids they name, both in order. */
    static Map<String, List<String>> in(Path sources) throws IOException {
        var found = new ProvingTests();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var units = files.getJavaFileObjectsFromPaths(javaFiles(sources));
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            for (var unit : task.parse()) {
                unit.getTypeDecls().forEach(type -> found.readType("", type));
            }
        }
        var sorted = new TreeMap<String, List<String>>();
        found.tests.forEach((id, names) -> sorted.put(id, List.copyOf(names)));
        return sorted;
    }

    private void readType(String outer, Tree tree) {
        if (tree instanceof ClassTree type) {
            var name = outer + type.getSimpleName();
            for (var member : type.getMembers()) {
                readType(name + ".", member);
                if (member instanceof MethodTree method && isTest(method)) {
                    idsOf(type, method)
                            .forEach(id -> tests.computeIfAbsent(id, key -> new TreeSet<>())
                                    .add(name + "." + method.getName()));
                }
            }
        }
    }

    private static boolean isTest(MethodTree method) {
        return annotations(method).anyMatch(annotation -> TESTS.contains(nameOf(annotation)));
    }

    private static List<String> idsOf(ClassTree type, MethodTree method) {
        var texts = new ArrayList<String>();
        texts.add(method.getName().toString());
        annotations(method)
                .filter(annotation -> nameOf(annotation).equals("DisplayName") || givesRequirements(annotation, method))
                .forEach(annotation -> texts.add(annotation.toString()));
        annotations(method)
                .filter(annotation -> nameOf(annotation).equals("MethodSource") && takesRequirements(method))
                .flatMap(annotation -> sources(type, annotation))
                .forEach(texts::add);
        return texts.stream()
                .flatMap(text -> ID.matcher(text).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static boolean givesRequirements(AnnotationTree annotation, MethodTree method) {
        return VALUES.contains(nameOf(annotation)) && takesRequirements(method);
    }

    private static boolean takesRequirements(MethodTree method) {
        return !method.getParameters().isEmpty()
                && method.getParameters().getFirst().getName().contentEquals("requirement");
    }

    private static Stream<String> sources(ClassTree type, AnnotationTree annotation) {
        return type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(method -> annotation.toString().contains("\"" + method.getName() + "\""))
                .map(MethodTree::toString);
    }

    private static Stream<? extends AnnotationTree> annotations(MethodTree method) {
        return method.getModifiers().getAnnotations().stream();
    }

    private static String nameOf(AnnotationTree annotation) {
        return annotation.getAnnotationType().toString();
    }

    private static List<Path> javaFiles(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
