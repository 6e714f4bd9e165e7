package org.tsuzuki.keys;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** All keys on paper: short lines of digits, each with a check word, and how to type them back. */
final class RecoverySheet {

    private static final String INTRODUCTION = """
            TSUZUKI RECOVERY SHEET

            This sheet holds the keys of a Tsuzuki desk. Whoever has it and a copy of
            the database can read everything, voucher codes too: lock it away, apart
            from the database and its backups. Without the keys nobody can read the
            database again. After "keys rotate" print a new sheet.

            To put the keys back, type the lines from "begin" to "end" into a text
            file and run

                ./tsuzuki keys restore FILE

            The word at the end of a line checks the line. Capitals and the number of
            spaces do not matter; the digits are 0-9 and a-f.

            """;

    private static final int ROWS = 4;
    private static final int DIGITS = 2 * Key.BYTES / ROWS;
    private static final int WORDS_AT_END = 4;
    private static final Pattern HEAD =
            Pattern.compile("key ([a-z]+) ([0-9a-f]{8}) ([0-9]{4}-[0-9]{2}-[0-9]{2}) ([a-z]+)");
    private static final Pattern ROW = Pattern.compile("([1-4]) (.+) ([a-z]+)");
    private static final Pattern TYPED = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

    private RecoverySheet() {}

    static String write(KeyRing ring) {
        var sheet = new StringBuilder(INTRODUCTION).append("begin\n");
        for (var key : ring.keys()) {
            var head = key.name() + " " + key.made();
            sheet.append("\nkey ")
                    .append(head)
                    .append("  ")
                    .append(CheckWord.of(head))
                    .append('\n');
            var digits = HexFormat.of().formatHex(key.bytes());
            for (var row = 1; row <= ROWS; row++) {
                var part = digits.substring((row - 1) * DIGITS, row * DIGITS);
                sheet.append(row).append("  ").append(part.replaceAll("(.{4})", "$1 "));
                sheet.append(' ').append(word(key.name(), row, part)).append('\n');
            }
        }
        return sheet.append("\nend ").append(lastWords(ring)).append('\n').toString();
    }

    private static String word(String key, int row, String digits) {
        return CheckWord.of(key + " " + row + " " + digits);
    }

    private static String lastWords(KeyRing ring) {
        return CheckWord.words(KeyText.write(ring), WORDS_AT_END);
    }

    /** @throws Refusal that names every line which was typed wrong */
    static KeyRing read(String typed) {
        var lines = typed.toLowerCase(Locale.ROOT)
                .lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .toList();
        var begin = lines.indexOf("begin");
        if (begin < 0) {
            throw new Refusal("This is no recovery sheet: the line \"begin\" is missing.");
        }
        var reading = new Reading();
        for (var i = begin + 1; i < lines.size() && !reading.ended; i++) {
            if (!lines.get(i).isEmpty()) {
                reading.read(i + 1, lines.get(i));
            }
        }
        return reading.ring();
    }

    /** The sheet as far as it is read. */
    private static final class Reading {

        private final List<Key> keys = new ArrayList<>();
        private final List<String> mistakes = new ArrayList<>();
        private String head = "";
        private final StringBuilder digits = new StringBuilder();
        private String last = "";
        private boolean ended;

        void read(int number, String line) {
            var start = HEAD.matcher(line);
            var row = ROW.matcher(line);
            if (line.startsWith("end")) {
                finishKey();
                last = line.substring(3).strip();
                ended = true;
            } else if (start.matches()) {
                finishKey();
                head = start.group(1) + " " + start.group(2) + " " + start.group(3);
                expect(number, line, start.group(4), CheckWord.of(head));
            } else if (row.matches()) {
                read(number, line, Integer.parseInt(row.group(1)), row.group(2), row.group(3));
            } else {
                mistakes.add("line " + number + " is neither a key nor one of its rows: " + line);
            }
        }

        private void read(int number, String line, int row, String groups, String word) {
            var typed =
                    groups.replace(" ", "").replace('o', '0').replace('l', '1').replace('i', '1');
            if (row != digits.length() / DIGITS + 1) {
                mistakes.add("line " + number + " is not the next row: " + line);
            } else if (!TYPED.matcher(typed).matches()) {
                mistakes.add("line " + number + " has not " + DIGITS + " digits: " + line);
            } else {
                expect(number, line, word, word(name(), row, typed));
            }
            digits.setLength((row - 1) * DIGITS);
            digits.append((typed + "0".repeat(DIGITS)), 0, DIGITS);
        }

        private void expect(int number, String line, String word, String right) {
            if (!word.equals(right)) {
                mistakes.add("line " + number + " does not fit its check word \"" + word + "\": " + line);
            }
        }

        private String name() {
            return head.isEmpty() ? "" : head.substring(0, head.lastIndexOf(' '));
        }

        private void finishKey() {
            if (!head.isEmpty() && digits.length() != ROWS * DIGITS) {
                mistakes.add("the key \"" + name() + "\" has not " + ROWS + " rows");
            } else if (!head.isEmpty() && mistakes.isEmpty()) {
                var parts = head.split(" ");
                keys.add(Key.of(
                        KeyText.purpose(parts[0]),
                        parts[1],
                        KeyText.day(parts[2]),
                        HexFormat.of().parseHex(digits)));
            }
            digits.setLength(0);
        }

        KeyRing ring() {
            if (!ended) {
                mistakes.add("the line \"end\" is missing");
            }
            if (!mistakes.isEmpty()) {
                throw new Refusal("The sheet was not typed as it was printed.", mistakes.toArray(String[]::new));
            }
            try {
                var ring = new KeyRing(keys);
                if (lastWords(ring).equals(last)) {
                    return ring;
                }
            } catch (IllegalArgumentException incomplete) {
                throw Refusal.because("A key of the sheet is missing.", incomplete);
            }
            throw new Refusal("The last line does not fit: a key of the sheet is missing or stands at another place.");
        }
    }
}
