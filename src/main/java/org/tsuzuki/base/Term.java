package org.tsuzuki.base;

/** A word of the catalogue that people read: its text is the message of {@link #key()}. */
public interface Term {

    String name();

    /** The kind of word and the word, as in {@code simForm.ESIM} or {@code carrierKind.MNO}. */
    default String key() {
        var kind = ((Enum<?>) this).getDeclaringClass().getSimpleName();
        return Character.toLowerCase(kind.charAt(0)) + kind.substring(1) + "." + name();
    }
}
