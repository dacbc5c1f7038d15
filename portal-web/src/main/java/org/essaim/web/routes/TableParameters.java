package org.essaim.web.routes;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the browser says of a table or a schedule of a desk, under names such as {@code members:rows_first}: a little of what
 * PrimeFaces understands, each once and in one form. Anything else no desk of ours sends, and PrimeFaces would act on it
 * or fail.
 */
final class TableParameters {

    private static final Pattern NAME = Pattern.compile("[\\w:-]*:[A-Za-z][A-Za-z0-9-]*_([A-Za-z]+)");

    private static final Pattern YES = Pattern.compile("true");
    private static final Pattern MOMENT =
            Pattern.compile("20\\d\\d-[01]\\d-[0-3]\\dT[\\d:.]{5,12}(?:Z|[+-]\\d\\d:\\d\\d)");
    private static final String COLUMN = "[\\w:-]{1,100}";
    private static final String COLUMN_STATE = COLUMN + "_(?:true|false)";
    private static final String KEY = "[\\w-]{1,40}";

    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            Map.entry("pagination", YES),
            Map.entry("sorting", YES),
            Map.entry("filtering", YES),
            Map.entry("skipChildren", YES),
            Map.entry("encodeFeature", YES),
            Map.entry("event", YES),
            Map.entry("start", MOMENT),
            Map.entry("end", MOMENT),
            Map.entry("view", Pattern.compile("[A-Za-z]{1,20}")),
            Map.entry("first", Pattern.compile("\\d{1,7}")),
            Map.entry("rows", Pattern.compile("\\d{1,3}")),
            Map.entry("sortKey", Pattern.compile(COLUMN)),
            Map.entry("sortDir", Pattern.compile("-?1|0")),
            Map.entry("columnTogglerState", list(COLUMN_STATE)),
            Map.entry("selection", list(KEY)));

    private TableParameters() {}

    private static Pattern list(String each) {
        return Pattern.compile("(?:" + each + "(?:," + each + ")*+)?");
    }

    /** Whether a page of ours can have sent all of these. */
    static boolean areKnown(Map<String, String[]> parameters) {
        return parameters.entrySet().stream().allMatch(each -> isKnown(each.getKey(), each.getValue()));
    }

    private static boolean isKnown(String name, String[] values) {
        var table = NAME.matcher(name);
        if (!table.matches()) {
            return true;
        }
        var form = FORMS.get(table.group(1));
        return form != null && values.length == 1 && form.matcher(values[0]).matches();
    }
}
