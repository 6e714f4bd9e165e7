package org.tsuzuki.receipt.document;

/** What a receipt is laid out for. */
public enum Paper {
    /** The 58 mm roll, of which printers reach the middle 48 mm. */
    SLIP58(164.4f, 14.2f, 0.9f),
    /** The 80 mm roll, of which printers reach the middle 72 mm; as long as the text needs. */
    SLIP80(226.8f, 11.4f, 1f),
    /** A sheet of A4. */
    A4(595.3f, 113.4f, 1.3f);

    private final float width;
    private final float margin;
    private final float scale;

    Paper(float width, float margin, float scale) {
        this.width = width;
        this.margin = margin;
        this.scale = scale;
    }

    /** In points. */
    public float width() {
        return width;
    }

    /** At the left and right, in points. */
    public float margin() {
        return margin;
    }

    /** How much larger than on the wider roll the letters are. */
    public float scale() {
        return scale;
    }

    /** The next smaller letters to try when a sheet does not hold all; a roll holds everything. */
    public float smallerThan(float size) {
        return this == A4 && size > 1.05f ? size - 0.1f : size;
    }

    public float textWidth() {
        return width - 2 * margin;
    }
}
