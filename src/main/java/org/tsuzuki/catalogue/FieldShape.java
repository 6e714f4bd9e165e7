package org.tsuzuki.catalogue;

/** What a field of a catalogue row holds; decides how it is typed, checked and told. */
public enum FieldShape {
    TEXT,
    /** Texts in a row, in any number. */
    TEXTS,
    TRILINGUAL,
    YES_NO,
    NUMBER,
    YEN,
    /** Amounts in any number. */
    YENS,
    /** A Japan day. */
    DAY,
    /** One word of a fixed set. */
    WORD,
    /** Some words of a fixed set. */
    WORDS,
    /** The id of another row. */
    REFERENCE,
    /** Ids of other rows, in order. */
    REFERENCES,
    /** A rule and its settings. */
    VALIDITY,
    /** Fields that belong together. */
    GROUP,
    /** Groups in any number, in order. */
    GROUPS,
    /** Texts in three languages in any number, in order. */
    TRILINGUALS
}
