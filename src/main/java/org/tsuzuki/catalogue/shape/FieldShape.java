package org.tsuzuki.catalogue.shape;

/** What a field of a catalogue row holds; decides how it is typed, checked and told. */
public enum FieldShape {
    TEXT,
    /** Texts in a row, in any number. */
    TEXTS,
    TRILINGUAL,
    YES_NO,
    /** Yes, no, or not known. */
    PERHAPS,
    NUMBER,
    YEN,
    /** Amounts in any number. */
    YENS,
    /** A Japan day. */
    DAY,
    /** A time of day in Japan. */
    TIME,
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
    /** Groups that are told apart by their first part, the {@code key}. */
    KEYED,
    /** Texts in three languages in any number, in order. */
    TRILINGUALS
}
