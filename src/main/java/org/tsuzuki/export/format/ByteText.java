package org.tsuzuki.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.tsuzuki.base.JapanTime;

/** Puts numbers, days and letters into a file as bytes at once, without a text for each in between. */
final class ByteText {

    private static final int ROOM = 1 << 16;
    private static final int LONGEST_NUMBER = 20;
    private static final long SECONDS_OF_DAY = 86_400;
    private static final int ASCII_END = 0x80;

    /** Japan has one offset and never another. */
    private static final long OFFSET =
            JapanTime.ZONE.getRules().getOffset(Instant.EPOCH).getTotalSeconds();

    private final OutputStream out;
    private final byte[] bytes = new byte[ROOM];
    private int used;
    private long lastDay = Long.MIN_VALUE;
    private final byte[] lastDayText = new byte[10];

    ByteText(OutputStream out) {
        this.out = out;
    }

    /** One letter of ASCII. */
    void letter(char letter) throws IOException {
        room(1);
        bytes[used++] = (byte) letter;
    }

    /** Letters of ASCII only. */
    @SuppressWarnings("deprecation") // the one way that copies them and looks at none
    void ascii(String text) throws IOException {
        var length = text.length();
        if (length > ROOM) {
            utf8(text, 0, length);
            return;
        }
        room(length);
        text.getBytes(0, length, bytes, used);
        used += length;
    }

    void utf8(String text) throws IOException {
        utf8(text, 0, text.length());
    }

    void utf8(String text, int from, int to) throws IOException {
        var place = from;
        while (place < to) {
            place = asciiPart(text, place, Math.min(to, place + ROOM));
            if (place < to && text.charAt(place) >= ASCII_END) {
                var end = place + 1;
                while (end < to && text.charAt(end) >= ASCII_END) {
                    end++;
                }
                raw(text.substring(place, end).getBytes(StandardCharsets.UTF_8));
                place = end;
            }
        }
    }

    /** Most letters are ASCII, and a byte each. */
    private int asciiPart(String text, int from, int to) throws IOException {
        room(to - from);
        var place = from;
        for (; place < to; place++) {
            var letter = text.charAt(place);
            if (letter >= ASCII_END) {
                break;
            }
            bytes[used++] = (byte) letter;
        }
        return place;
    }

    void raw(byte[] more) throws IOException {
        raw(more, more.length);
    }

    void raw(byte[] more, int length) throws IOException {
        if (length > ROOM) {
            flush();
            out.write(more, 0, length);
            return;
        }
        room(length);
        System.arraycopy(more, 0, bytes, used, length);
        used += length;
    }

    void number(long number) throws IOException {
        if (number < 0) {
            ascii(Long.toString(number));
            return;
        }
        room(LONGEST_NUMBER);
        var digits = 1;
        for (var rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        used += digits;
        var rest = number;
        for (var place = 1; place <= digits; place++) {
            bytes[used - place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** {@code 2026-11-20}. */
    void day(LocalDate day) throws IOException {
        day(day.toEpochDay());
    }

    private void day(long day) throws IOException {
        if (day != lastDay) { // rows in the order of time have the same day for long
            var text = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
            if (text.length != lastDayText.length) {
                raw(text);
                return;
            }
            System.arraycopy(text, 0, lastDayText, 0, text.length);
            lastDay = day;
        }
        raw(lastDayText);
    }

    /** {@code 2026-11-20 21:44:05} in Japan, whatever stands between day and time. */
    void time(Instant time, char between) throws IOException {
        var seconds = time.getEpochSecond() + OFFSET;
        day(Math.floorDiv(seconds, SECONDS_OF_DAY));
        var second = (int) Math.floorMod(seconds, SECONDS_OF_DAY);
        room(9);
        bytes[used++] = (byte) between;
        two(second / 3600);
        bytes[used++] = ':';
        two(second / 60 % 60);
        bytes[used++] = ':';
        two(second % 60);
    }

    private void two(int number) {
        bytes[used++] = (byte) ('0' + number / 10);
        bytes[used++] = (byte) ('0' + number % 10);
    }

    private void room(int wanted) throws IOException {
        if (used + wanted > ROOM) {
            flush();
        }
    }

    /** Hands on what is there; the stream itself is not flushed. */
    void flush() throws IOException {
        out.write(bytes, 0, used);
        used = 0;
    }

    /** Days since the day from which spreadsheets count, with the time as their fraction. */
    static double serial(Instant time) {
        return (time.getEpochSecond() + OFFSET) / (double) SECONDS_OF_DAY + serial(LocalDate.EPOCH);
    }

    static long serial(LocalDate day) {
        return day.toEpochDay() + 25_569;
    }
}
