package org.tsuzuki;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tsuzuki.base.ui.DrawnTable;
import tools.jackson.databind.JsonNode;

/** What the browser draws of a table that is only data. */
public final class Drawn {

    private Drawn() {}

    /** The rows of the visible table with this caption; each cell with its note behind a blank. */
    public static List<List<String>> rows(String caption) {
        return nodes(caption)
                .map(row -> cells(row)
                        .map(cell -> (cell.path("text").asString() + " "
                                        + cell.path("note").asString())
                                .strip())
                        .toList())
                .toList();
    }

    /** Where the first cell with this text leads. */
    public static String link(String caption, String text) {
        return nodes(caption)
                .flatMap(Drawn::cells)
                .filter(cell -> text.equals(cell.path("text").asString()))
                .map(cell -> cell.path("href").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing says " + text + " in " + caption));
    }

    /** The rows that are closed until another one opens them. */
    public static List<List<String>> under(String caption, String group) {
        return nodes(caption)
                .filter(row -> group.equals(row.path("under").asString()))
                .map(row -> cells(row).map(cell -> cell.path("text").asString()).toList())
                .toList();
    }

    private static Stream<JsonNode> cells(JsonNode row) {
        return StreamSupport.stream(row.path("cells").spliterator(), false);
    }

    private static Stream<JsonNode> nodes(String caption) {
        return components(UI.getCurrent())
                .filter(component -> component instanceof DrawnTable && component.isVisible())
                .map(component -> (JsonNode) component.getElement().getPropertyRaw("content"))
                .filter(content -> content != null
                        && caption.equals(content.path("caption").asString()))
                .flatMap(content -> StreamSupport.stream(content.path("rows").spliterator(), false));
    }

    private static Stream<Component> components(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(Drawn::components));
    }
}
