package org.tsuzuki.receipt;

/** What a receipt is laid out for. */
public enum Paper {
    /** The 80 mm roll of a receipt printer, as long as the text needs. */
    SLIP(226.8f, 11.4f, 1f),
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
    float width() {
        return width;
    }

    /** At the left and right, in points. */
    float margin() {
        return margin;
    }

    /** How much larger than on the roll the letters are. */
    float scale() {
        return scale;
    }

    float textWidth() {
        return width - 2 * margin;
    }
}
