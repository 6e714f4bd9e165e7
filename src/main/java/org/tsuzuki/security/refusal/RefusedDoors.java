package org.tsuzuki.security.refusal;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.security.OutOfScopeException;
import org.tsuzuki.security.RefusedAccess;
import org.tsuzuki.security.RefusedAccess.Why;

/**
 * Stands before every door of the desk. Of whatever is refused behind it the outermost door is noted: that is what the
 * person asked for. Of what they handed over only ids are looked at.
 */
final class RefusedDoors implements MethodInterceptor {

    private static final int FEATURE = 2;

    private final Supplier<RefusalLog> log;

    RefusedDoors(Supplier<RefusalLog> log) {
        this.log = log;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var refusals = log.get();
        if (!refusals.begin()) {
            return call.proceed();
        }
        try {
            return call.proceed();
        } catch (AccessDeniedException refused) {
            refusals.on(refusal(call, Why.ROLE));
            throw refused;
        } catch (RuntimeException refused) {
            if (isOutOfScope(refused)) {
                refusals.on(refusal(call, Why.SCOPE));
            }
            throw refused;
        } finally {
            refusals.end();
        }
    }

    private static boolean isOutOfScope(Throwable refused) {
        for (var cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfScopeException) {
                return true;
            }
        }
        return false;
    }

    private static RefusedAccess refusal(MethodInvocation call, Why why) {
        var method = call.getMethod();
        var asked = method.getDeclaringClass().getPackageName().split("\\.")[FEATURE] + "." + method.getName();
        UUID customer = null;
        UUID card = null;
        UUID renewal = null;
        UUID other = null;
        for (var argument : call.getArguments()) {
            if (argument == null || id(argument) == null) {
                continue;
            }
            switch (argument.getClass().getSimpleName()) {
                case "CustomerId" -> customer = id(argument);
                case "CardId" -> card = id(argument);
                case "RenewalId" -> renewal = id(argument);
                default -> other = id(argument);
            }
        }
        var subject = Arrays.asList(other, renewal, card, customer).stream()
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .findFirst()
                .orElse(asked);
        return new RefusedAccess(asked, why, subject, DomainChange.Ties.of(customer, card, renewal));
    }

    /** What an id holds; nothing of anything else. */
    private static @Nullable UUID id(Object argument) {
        if (argument instanceof UUID id) {
            return id;
        }
        var parts = argument.getClass().getRecordComponents();
        return parts != null && parts.length == 1 && parts[0].getType() == UUID.class
                ? (UUID) read(parts[0], argument)
                : null;
    }

    private static @Nullable Object read(RecordComponent part, Object of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException closed) {
            return null;
        }
    }
}
