package org.tsuzuki.operations.demo.people;

import org.jspecify.annotations.Nullable;

/** An invented customer's name, in the scripts that such a person has it in. */
record DemoName(
        DemoOrigin origin,
        @Nullable String han,
        @Nullable String kana,
        @Nullable String latin) {}
