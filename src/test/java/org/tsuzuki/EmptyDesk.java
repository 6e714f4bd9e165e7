package org.tsuzuki;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.jdbc.Sql;

/** A desk of its own on which nobody works yet, before each test. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@DeskTest
@TestPropertySource(properties = "tsuzuki.test.desk=empty")
@Sql(
        statements = {
            "truncate table audit_entry",
            "update audit_head set id = 0, hash = '0000000000000000000000000000000000000000000000000000000000000000'",
            "delete from staff",
            "delete from branch"
        })
public @interface EmptyDesk {}
