package org.tsuzuki.attack;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every public method of every service: the doors through which screens reach the books. */
final class Doors {

    private Doors() {}

    static List<Method> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Service.class));
        return scanner.findCandidateComponents("org.tsuzuki").stream()
                .map(found -> load(Objects.requireNonNull(found.getBeanClassName())))
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getParameterCount() > 0)
                .sorted(Comparator.comparing(Doors::name))
                .toList();
    }

    /** Whether nothing that passes through it is stored. */
    static boolean onlyReads(Method door) {
        var own = AnnotatedElementUtils.findMergedAnnotation(door, Transactional.class);
        var all = AnnotatedElementUtils.findMergedAnnotation(door.getDeclaringClass(), Transactional.class);
        var rule = own == null ? all : own;
        return rule != null && rule.readOnly();
    }

    static String name(Method door) {
        var parameters = Arrays.stream(door.getParameterTypes())
                .map(Class::getSimpleName)
                .toList();
        return door.getDeclaringClass().getSimpleName() + "." + door.getName() + parameters;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
