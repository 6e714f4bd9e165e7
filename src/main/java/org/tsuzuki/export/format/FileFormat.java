package org.tsuzuki.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file that other programs read; {@code docs/export.md} has each down to its bytes. */
public enum FileFormat {
    CSV("csv", "csv") {
        @Override
        public TableWriter open(Sheet sheet, List<Heading> headings, TextEncoding encoding, OutputStream out)
                throws IOException {
            return new CsvTable(headings, encoding, out);
        }
    },
    XLSX("xlsx", "xlsx") {
        @Override
        public TableWriter open(Sheet sheet, List<Heading> headings, TextEncoding encoding, OutputStream out) {
            return new XlsxTable(sheet, headings, out);
        }
    },
    JSON_LINES("jsonl", "jsonl") {
        @Override
        public TableWriter open(Sheet sheet, List<Heading> headings, TextEncoding encoding, OutputStream out) {
            return new JsonLines(headings, out);
        }
    },
    /** A file for each row, and an index of them that Excel reads. */
    PDF("pdf", "csv") {
        @Override
        public TableWriter open(Sheet sheet, List<Heading> headings, TextEncoding encoding, OutputStream out)
                throws IOException {
            return new CsvTable(headings, TextEncoding.UTF_8_MARK, out);
        }
    },
    /** Files of several kinds; whoever asks for them has no choice. */
    FILES("files", "zip") {
        @Override
        public TableWriter open(Sheet sheet, List<Heading> headings, TextEncoding encoding, OutputStream out) {
            throw new UnsupportedOperationException("Several files are no table");
        }
    };

    private final String word;
    private final String ending;

    FileFormat(String word, String ending) {
        this.word = word;
        this.ending = ending;
    }

    /** @param out left open */
    public abstract TableWriter open(Sheet sheet, List<Heading> headings, TextEncoding encoding, OutputStream out)
            throws IOException;

    public String word() {
        return word;
    }

    /** What a data set can be written as. */
    public static List<FileFormat> ofTables() {
        return Arrays.stream(values()).filter(one -> one != FILES).toList();
    }

    public static Optional<FileFormat> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    public String ending() {
        return ending;
    }

    public boolean hasEncodings() {
        return this == CSV;
    }

    /** Whether it is one table and nothing else. */
    public boolean isTable() {
        return this != PDF && this != FILES;
    }

    /** Whether each row becomes a file, besides the table that lists them. */
    public boolean isOneFileEach() {
        return this == PDF;
    }

    /** Whether it is pressed already, so that a zip has nothing to gain. */
    public boolean isPressed() {
        return this == XLSX;
    }
}
