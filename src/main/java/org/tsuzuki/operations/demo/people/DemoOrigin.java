package org.tsuzuki.operations.demo.people;

import java.util.List;

/** Where an invented customer comes from, in the proportions of an agency that serves Chinese-speaking customers. */
enum DemoOrigin {
    CHINA(46, List.of("zh")),
    JAPAN(20, List.of("ja")),
    TAIWAN(15, List.of("zh-Hant")),
    WEST(19, List.of("en"));

    private final int percent;
    private final List<String> languages;

    DemoOrigin(int percent, List<String> languages) {
        this.percent = percent;
        this.languages = languages;
    }

    /** @param hundredth 0 to 99 */
    static DemoOrigin of(int hundredth) {
        var upTo = 0;
        for (var origin : values()) {
            upTo += origin.percent;
            if (hundredth < upTo) {
                return origin;
            }
        }
        return CHINA;
    }

    List<String> languages() {
        return languages;
    }
}
