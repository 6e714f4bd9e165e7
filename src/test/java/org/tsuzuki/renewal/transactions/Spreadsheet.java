package org.tsuzuki.renewal.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.tsuzuki.Programs;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A table as LibreOffice understood it: of each cell its type, its value and what was calculated. */
record Spreadsheet(List<List<Cell>> rows) {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /** Commas, quotes, UTF-8, from the first line on; numbers, dates and formulas are made of whatever looks like them. */
    private static final String READ = "--infilter=CSV:44,34,76,1,,1033,false,true,false,false,false,0,true";

    static void mustBeThere() {
        Programs.mustBeThere(
                "soffice", "libreoffice-calc-nogui", "no spreadsheet has opened the exported transactions");
    }

    /** Opens a file as by double click, with nothing protected but what its writer protected. */
    static Spreadsheet open(Path directory, byte[] csv) throws Exception {
        Files.write(directory.resolve("table.csv"), csv);
        var profile = "-env:UserInstallation=" + directory.resolve("profile").toUri();
        var ended = Programs.run(
                directory, List.of("soffice", "--headless", profile, READ, "--convert-to", "fods", "table.csv"));
        assertThat(ended.code()).as(ended.said()).isZero();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var document = factory.newDocumentBuilder()
                .parse(directory.resolve("table.fods").toFile());
        var rows = new ArrayList<List<Cell>>();
        for (var row : elements(document.getElementsByTagNameNS(TABLE, "table-row"))) {
            rows.add(cells(row));
        }
        return new Spreadsheet(rows);
    }

    List<String> headings() {
        return rows.getFirst().stream().map(Cell::text).toList();
    }

    List<List<Cell>> body() {
        return rows.subList(1, rows.size());
    }

    private static List<Cell> cells(Element row) {
        var cells = new ArrayList<Cell>();
        for (var cell : elements(row.getElementsByTagNameNS(TABLE, "table-cell"))) {
            var times = cell.getAttributeNS(TABLE, "number-columns-repeated");
            for (var time = times.isEmpty() ? 1 : Integer.parseInt(times); time > 0; time--) {
                cells.add(cell(cell));
            }
        }
        return cells;
    }

    private static Cell cell(Element cell) {
        var text = elements(cell.getElementsByTagNameNS(TEXT, "p")).stream()
                .map(Element::getTextContent)
                .collect(Collectors.joining("\n"));
        return new Cell(
                cell.getAttributeNS(OFFICE, "value-type"),
                cell.getAttributeNS(OFFICE, "value"),
                cell.getAttributeNS(OFFICE, "date-value"),
                text,
                cell.hasAttributeNS(TABLE, "formula"));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(place -> (Element) nodes.item(place))
                .toList();
    }

    /** @param type {@code float}, {@code date} or {@code string}; nothing of an empty cell */
    record Cell(String type, String value, String date, String text, boolean calculated) {

        boolean isNumber() {
            return "float".equals(type);
        }

        boolean isText() {
            return "string".equals(type) && !calculated;
        }

        boolean isEmpty() {
            return type.isEmpty();
        }

        long number() {
            return new BigDecimal(value).longValueExact();
        }
    }
}
