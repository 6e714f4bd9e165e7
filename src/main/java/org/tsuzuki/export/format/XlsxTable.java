package org.tsuzuki.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (ECMA-376) that is written from its first row to its last and never held: days and amounts are numbers with a
 * format, texts stand in their cells and are never formulas. The last sheet says what the columns add up to.
 */
final class XlsxTable implements TableWriter {

    static final int MOST_ROWS = 1_048_576;
    static final int LONGEST_TEXT = 32_767;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final int WIDTH = 18;

    // places in the styles below
    private static final String HEADING = "1";
    private static final String DAY = "2";
    private static final String TIME = "3";
    private static final String AMOUNT = "4";

    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"2\">"
            + "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></numFmts>"
            + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"5\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
            + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"3\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    private final Sheet sheet;
    private final List<Heading> headings;
    private final ZipOutputStream zip;
    private final ByteText text;
    private int sheets;
    private int row = MOST_ROWS;
    private long shortened;

    XlsxTable(Sheet sheet, List<Heading> headings, OutputStream out) {
        this.sheet = sheet;
        this.headings = headings;
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.zip.setLevel(Deflater.BEST_SPEED);
        this.text = new ByteText(zip);
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        if (row == MOST_ROWS) {
            nextSheet();
        }
        beginRow();
        for (var value : values) {
            cell(value);
        }
        endRow();
    }

    private void cell(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> text.ascii("<c/>");
            case Long number -> {
                open(AMOUNT);
                text.number(number);
                text.ascii("</v></c>");
            }
            case LocalDate day -> {
                open(DAY);
                text.number(ByteText.serial(day));
                text.ascii("</v></c>");
            }
            case Instant time -> {
                open(TIME);
                text.ascii(Double.toString(ByteText.serial(time)));
                text.ascii("</v></c>");
            }
            case Object words -> words(words.toString(), "");
        }
    }

    private void open(String style) throws IOException {
        text.ascii("<c s=\"");
        text.ascii(style);
        text.ascii("\"><v>");
    }

    private void words(String words, String style) throws IOException {
        text.ascii("<c t=\"inlineStr\"");
        text.ascii(style);
        text.ascii("><is><t xml:space=\"preserve\">");
        escaped(words.length() <= LONGEST_TEXT ? words : shortened(words));
        text.ascii("</t></is></c>");
    }

    private String shortened(String words) {
        shortened++;
        var end = LONGEST_TEXT - 1;
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Letters that XML has no place for are written as spreadsheets write them: {@code _x000D_}. */
    private void escaped(String words) throws IOException {
        var begin = 0;
        for (var i = 0; i < words.length(); i++) {
            var letter = words.charAt(i);
            if (letter >= ' '
                    && letter != '&'
                    && letter != '<'
                    && letter != '>'
                    && letter != '_'
                    && letter < '\uFFFE') {
                continue;
            }
            text.utf8(words, begin, i);
            switch (letter) {
                case '&' -> text.ascii("&amp;");
                case '<' -> text.ascii("&lt;");
                case '>' -> text.ascii("&gt;");
                case '\n', '\t' -> text.letter(letter);
                case '_' -> text.ascii(looksEscaped(words, i) ? "_x005F_" : "_");
                default -> text.ascii("_x%04X_".formatted((int) letter));
            }
            begin = i + 1;
        }
        text.utf8(words, begin, words.length());
    }

    /** What is typed like such a letter would be read as one. */
    private static boolean looksEscaped(String words, int at) {
        return words.regionMatches(at, "_x", 0, 2)
                && at + 6 < words.length()
                && words.charAt(at + 6) == '_'
                && words.substring(at + 2, at + 6).chars().allMatch(letter -> Character.digit(letter, 16) >= 0);
    }

    private void nextSheet() throws IOException {
        if (sheets > 0) {
            endSheet(headings.size());
        }
        beginSheet(headings.size());
        beginRow();
        for (var heading : headings) {
            words(heading.name(), " s=\"" + HEADING + "\"");
        }
        endRow();
    }

    private void beginSheet(int columns) throws IOException {
        sheets++;
        row = 0;
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + sheets + ".xml"));
        text.ascii(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
                + "<cols><col min=\"1\" max=\"" + columns + "\" width=\"" + WIDTH
                + "\" customWidth=\"1\"/></cols><sheetData>");
    }

    private void beginRow() throws IOException {
        row++;
        text.ascii("<row>");
    }

    private void endRow() throws IOException {
        text.ascii("</row>");
    }

    private void endSheet(int columns) throws IOException {
        text.ascii("</sheetData><autoFilter ref=\"A1:" + column(columns) + row + "\"/></worksheet>");
        endPart();
    }

    private void endPart() throws IOException {
        text.flush();
        zip.closeEntry();
    }

    /** {@code A}, {@code Z}, {@code AA}. */
    static String column(int number) {
        return number <= 26
                ? String.valueOf((char) ('A' + number - 1))
                : column((number - 1) / 26) + (char) ('A' + (number - 1) % 26);
    }

    @Override
    public void finish(TableTotals totals) throws IOException {
        if (sheets == 0) {
            nextSheet();
        }
        endSheet(headings.size());
        beginSheet(2);
        total(sheet.totals(), sheet.sum());
        total(sheet.rows(), totals.rows());
        for (var sum : totals.sums().entrySet()) {
            total(sum.getKey().name(), sum.getValue());
        }
        endSheet(2);
        workbook();
        zip.finish();
    }

    private void total(String name, Object value) throws IOException {
        beginRow();
        words(name, " s=\"" + HEADING + "\"");
        cell(value);
        endRow();
    }

    private void workbook() throws IOException {
        var names = new StringBuilder();
        var places = new StringBuilder();
        var types = new StringBuilder();
        for (var i = 1; i <= sheets; i++) {
            var name = i == sheets ? sheet.totals() : i == 1 ? sheet.name() : sheet.name() + " " + i;
            names.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(attribute(name), i, i));
            places.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
            types.append(type("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
        }
        part("xl/styles.xml", STYLES);
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + names
                        + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relations(places + relation(sheets + 1, "styles", "styles.xml")));
        part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + type("/xl/workbook.xml", "sheet.main") + type("/xl/styles.xml", "styles") + types
                        + "</Types>");
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        text.utf8(HEAD + content);
        endPart();
    }

    private static String relations(String each) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + each + "</Relationships>";
    }

    private static String relation(int number, String kind, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(number, RELATIONS, kind, target);
    }

    private static String type(String part, String kind) {
        return ("<Override PartName=\"%s\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>")
                .formatted(part, kind);
    }

    private static String attribute(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @Override
    public long shortened() {
        return shortened;
    }
}
