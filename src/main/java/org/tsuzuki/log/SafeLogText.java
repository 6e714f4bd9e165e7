package org.tsuzuki.log;

/** Text from anywhere as it may stand in a log: it can neither begin a line nor hide or turn round what stands beside it. */
final class SafeLogText {

    private static final String CUT = "…";

    private SafeLogText() {}

    /** What cannot be seen is written as its number, such as {@code <U+202E>}; what is too long is cut. */
    static String text(String text, int longest) {
        var kept = text.length() > longest ? text.substring(0, longest) + CUT : text;
        var defused = new StringBuilder(kept.length());
        kept.codePoints().forEach(sign -> {
            if (isVisible(sign)) {
                defused.appendCodePoint(sign);
            } else {
                defused.append("<U+%04X>".formatted(sign));
            }
        });
        return defused.toString();
    }

    private static boolean isVisible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
