package org.tsuzuki;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonTester;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The buttons in the last column of a grid, which a search from the page does not see. */
public final class GridCells {

    private GridCells() {}

    /** Presses the button that screen readers call by this name. */
    public static <T> void press(Grid<T> grid, String ariaLabel) {
        var cells = new GridTester<Grid<T>, T>(grid);
        var last =
                (int) grid.getColumns().stream().filter(Grid.Column::isVisible).count() - 1;
        var button = IntStream.range(0, cells.size())
                .mapToObj(row -> cells.getCellComponent(row, last))
                .flatMap(GridCells::buttons)
                .filter(found -> ariaLabel.equals(found.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
        new ButtonTester<>(button).click();
    }

    private static Stream<Button> buttons(Component cell) {
        return cell instanceof Button button
                ? Stream.of(button)
                : cell.getChildren().flatMap(GridCells::buttons);
    }
}
