package org.essaim.web.frame;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * An association's accent colour and its relations: readable on paper and at night, whatever the colour. Contrast is
 * that of WCAG 2.1.
 */
record Accent(int red, int green, int blue) {

    private static final Accent INK = of("#171c2e");
    private static final Accent PAPER = of("#fbf7ee");
    private static final Accent SHEET = of("#fffdf8");
    private static final Accent NIGHT = of("#1a2035");
    private static final Accent BLACK = new Accent(0, 0, 0);
    private static final Accent WHITE = new Accent(255, 255, 255);
    private static final double READABLE = 4.55;

    /** Of {@code #rrggbb}. */
    static Accent of(String colour) {
        var number = Integer.parseInt(colour.substring(1), 16);
        return new Accent(number >> 16, number >> 8 & 255, number & 255);
    }

    /** The style sheet: the tokens that the accent sets, by day and by night. */
    String css() {
        return """
                :root{%s--amber-wash:%s;--amber-ink:%s}
                @media (prefers-color-scheme:dark){:root{%s--amber-wash:%s;--amber-ink:%s}}
                """.formatted(
                        fills(mix(BLACK, .14)),
                        mix(PAPER, .82),
                        readableOn(mix(PAPER, .82), BLACK),
                        fills(mix(WHITE, .2)),
                        mix(NIGHT, .82),
                        readableOn(mix(NIGHT, .82), WHITE));
    }

    private String fills(Accent strong) {
        return "--amber:%s;--amber-strong:%s;--on-amber:%s;".formatted(this, strong, on());
    }

    /** The ink or the paper, whichever is more readable on this colour; black or white where neither is enough. */
    private Accent on() {
        return Stream.of(INK, SHEET, BLACK, WHITE)
                .filter(colour -> contrast(colour) >= READABLE)
                .findFirst()
                .orElse(contrast(BLACK) >= contrast(WHITE) ? BLACK : WHITE);
    }

    /** This colour moved towards another until text in it can be read. */
    private Accent readableOn(Accent ground, Accent towards) {
        var colour = this;
        for (var part = .05; colour.contrast(ground) < READABLE && part <= 1; part += .05) {
            colour = mix(towards, part);
        }
        return colour;
    }

    /** With so large a part of the other colour, 0 to 1. */
    Accent mix(Accent other, double part) {
        return new Accent(mix(red, other.red, part), mix(green, other.green, part), mix(blue, other.blue, part));
    }

    private static int mix(int mine, int other, double part) {
        return (int) Math.round(mine * (1 - part) + other * part);
    }

    /** From 1 (the same) to 21 (black on white). */
    double contrast(Accent other) {
        var mine = luminance();
        var its = other.luminance();
        return (Math.max(mine, its) + .05) / (Math.min(mine, its) + .05);
    }

    private double luminance() {
        return .2126 * linear(red) + .7152 * linear(green) + .0722 * linear(blue);
    }

    private static double linear(int channel) {
        var value = channel / 255.0;
        return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
