package org.tsuzuki;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.tsuzuki.security.Role;

/** Runs the tests of a class, or one test, as a real member of staff; screens need it before they are opened. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@WithSecurityContext(factory = SignedInContext.class)
public @interface SignedInAs {

    Role value();
}
