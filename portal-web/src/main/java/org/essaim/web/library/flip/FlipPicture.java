package org.essaim.web.library.flip;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.essaim.library.content.Bloom;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.PhaseMoment;
import org.essaim.library.content.Place;

/**
 * The geometry of a flip profile: one cell for so many minutes, in a comb of two rows. Full cells are class time, hollow
 * ones are at a distance, the colour is the Bloom level.
 *
 * @param cells in the order in which they are drawn
 * @param width in the units of the picture, whose height is {@link #HEIGHT}
 */
public record FlipPicture(List<Cell> cells, double width) {

    /** Units. */
    public static final int HEIGHT = 36;

    /** Minutes that a cell may stand for. */
    private static final int[] UNITS = {5, 10, 15, 30, 60};

    private static final int MOST_CELLS = 40;
    private static final double STEP = 17.6;
    private static final double ROW = 15.3;
    private static final double HALF = 9;
    private static final double TOP = 10;
    private static final double BETWEEN_PHASES = 16;

    /** One hexagon: its middle, whether it is class time, its Bloom level from 1 to 6. */
    public record Cell(double x, double y, boolean inClass, int bloom) {}

    public FlipPicture {
        cells = List.copyOf(cells);
    }

    /** Minutes of a cell, the same for all phases: 5, or as much as keeps every phase readable. */
    public static int unit(FlipProfile profile) {
        for (var unit : UNITS) {
            var most = 0;
            for (var moment : PhaseMoment.values()) {
                most = Math.max(most, tasks(profile, moment, unit).size());
            }
            if (most <= MOST_CELLS) {
                return unit;
            }
        }
        return UNITS[UNITS.length - 1];
    }

    /** One phase, as wide as the longest of the profile: cells of all phases then have one size on any screen. */
    public static FlipPicture of(FlipProfile profile, PhaseMoment moment) {
        var unit = unit(profile);
        var cells = new ArrayList<Cell>();
        draw(tasks(profile, moment, unit), 0, cells);
        var widest = 0.0;
        for (var each : PhaseMoment.values()) {
            widest = Math.max(widest, draw(tasks(profile, each, unit), 0, new ArrayList<>()));
        }
        return new FlipPicture(cells, widest + 1);
    }

    /** The phases side by side, those without minutes left out. */
    public static FlipPicture strip(FlipProfile profile) {
        var cells = new ArrayList<Cell>();
        var unit = unit(profile);
        var end = 0.0;
        var start = 0.0;
        for (var moment : PhaseMoment.values()) {
            var tasks = tasks(profile, moment, unit);
            if (!tasks.isEmpty()) {
                end = draw(tasks, start, cells);
                start = end + BETWEEN_PHASES;
            }
        }
        return new FlipPicture(cells, end + 1);
    }

    private record Task(boolean inClass, Bloom bloom) {}

    private static List<Task> tasks(FlipProfile profile, PhaseMoment moment, int unit) {
        var tasks = new ArrayList<Task>();
        for (var place : Place.values()) {
            Map<Bloom, Integer> minutes = new EnumMap<>(Bloom.class);
            profile.of(moment).stream()
                    .filter(slice -> slice.place() == place)
                    .forEach(slice -> minutes.merge(slice.bloom(), slice.minutes(), Integer::sum));
            minutes.forEach((bloom, sum) -> {
                for (var i = 0; i < Math.max(1, Math.round((float) sum / unit)); i++) {
                    tasks.add(new Task(place == Place.CLASS, bloom));
                }
            });
        }
        return tasks;
    }

    private static double draw(List<Task> tasks, double start, List<Cell> cells) {
        var end = start;
        for (var i = 0; i < tasks.size(); i++) {
            var row = i % 2;
            var x = start + HALF + i / 2 * STEP + row * STEP / 2;
            var task = tasks.get(i);
            cells.add(new Cell(x, TOP + row * ROW, task.inClass(), task.bloom().ordinal() + 1));
            end = Math.max(end, x + HALF);
        }
        return end;
    }
}
