package org.tsuzuki.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.json.JsonMapper;

/** What others' programs read in an export: FastCSV, Apache POI, Jackson. */
public record ExportedZip(String name, byte[] file, byte[] manifest) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    public static ExportedZip of(byte[] zip) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            var name = in.getNextEntry().getName();
            var file = in.readAllBytes();
            in.getNextEntry();
            return new ExportedZip(name, file, in.readAllBytes());
        }
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> said() {
        return JSON.readValue(manifest, LinkedHashMap.class);
    }

    @SuppressWarnings("unchecked")
    List<String> columns() {
        return (List<String>) Objects.requireNonNull(said().get("columns"));
    }

    /** Without the headings; what is missing is empty. */
    public List<List<String>> rows() throws IOException {
        return name.endsWith(".csv")
                ? csv(StandardCharsets.UTF_8)
                        .subList(1, csv(StandardCharsets.UTF_8).size())
                : name.endsWith(".xlsx") ? xlsx() : jsonLines();
    }

    List<List<String>> csv(Charset charset) throws IOException {
        var text = new String(file, charset);
        try (var reader = CsvReader.builder().ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private List<List<String>> xlsx() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var rows = new ArrayList<List<String>>();
            for (var row : workbook.getSheetAt(0)) {
                if (row.getRowNum() > 0) {
                    var cells = new ArrayList<String>();
                    for (var i = 0; i < columns().size(); i++) {
                        cells.add(text(row.getCell(i)));
                    }
                    rows.add(cells);
                }
            }
            return rows;
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        if (cell.getCellType() == CellType.STRING) {
            return cell.getStringCellValue();
        }
        if (cell.getCellType() != CellType.NUMERIC) {
            throw new AssertionError("A cell is neither text nor number: " + cell);
        }
        if (DateUtil.isCellDateFormatted(cell)) {
            var form = cell.getCellStyle().getDataFormatString().contains("hh") ? TIME : DAY;
            return form.format(cell.getLocalDateTimeCellValue());
        }
        return String.valueOf((long) cell.getNumericCellValue());
    }

    private List<List<String>> jsonLines() {
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .map(line -> JSON.readTree(line))
                .map(object -> columns().stream()
                        .map(column -> object.get(column))
                        .map(value -> value.isNull() ? "" : value.asString())
                        .map(value -> value.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+09:00")
                                ? value.substring(0, 19).replace('T', ' ')
                                : value)
                        .toList())
                .toList();
    }
}
