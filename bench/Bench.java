package org.essaim.bench;

import java.nio.file.Path;
import java.util.Arrays;

/** Chooses a figure by name. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var figure = arguments.length == 0 ? "" : arguments[0];
        var rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        switch (figure) {
            case "imports" -> Imports.measure(data(rest));
            case "relevance" -> Relevance.measure(data(rest));
            case "speed" -> Speed.measure(data(rest));
            case "start" -> Start.measure();
            case "sizes" -> Sizes.measure(data(rest), rest.length < 2 ? Sizes.MANY : Integer.parseInt(rest[1]));
            case "streams" -> Streams.measure(rest.length == 0 ? 500 : Integer.parseInt(rest[0]));
            case "faults" -> Faults.measure(rest.length == 0 ? 10 : Integer.parseInt(rest[0]));
            case "letters" -> Letters.measure(rest.length == 0 ? 10_000 : Integer.parseInt(rest[0]));
            case "seats" -> Seats.measure(number(rest, 0, 5_000), number(rest, 1, 1_500), number(rest, 2, 0));
            case "networks" -> Networks.measure();
            case "attestations" -> Attestations.measure(rest.length == 0 ? 1_500 : Integer.parseInt(rest[0]));
            case "killed" -> KilledNodes.measure(rest.length == 0 ? 10_000 : Integer.parseInt(rest[0]));
            default -> {
                System.err.println("bench/run imports|relevance|speed DATA, sizes DATA [RESOURCES], start, networks, faults [TIMES], streams [READERS], letters [MEMBERS], attestations [NUMBER], killed [MEMBERS], seats [CLIENTS] [SEATS] [KILLS]");
                System.exit(2);
            }
        }
        System.exit(0);
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    private static Path data(String[] arguments) {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("name the folder with the data");
        }
        return Path.of(arguments[0]);
    }
}
