package org.essaim.web.desk;

import jakarta.faces.context.FacesContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.web.lists.ListAddress;
import org.primefaces.PrimeFaces;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The rows of a table of PrimeFaces that asks for nothing but what the address of its list can ask for: a column is
 * named ({@code field}) by the parameter that its filter fills. So both are read, checked and found in one way, the page
 * begins as its address says, and tells the browser the address of what it shows.
 */
public final class DeskTable<T, O extends Enum<O>> extends LazyDataModel<Object> {

    /** Parameter of the address: the columns to be shown; without any, all are. */
    public static final String COLUMNS = "colonnes";

    /** Name of the boxes before the rows on a page without script. */
    private static final String PLAIN_BOXES = "choisis";

    private static final String ORDER = "tri";
    private static final String PAGE = "page";

    private static final long serialVersionUID = 1L;

    private final transient ListAddress opened;
    private final transient List<DeskOrder<O>> orders;
    private final transient BiFunction<ListAddress, Slice, Page<T>> reading;
    private final transient Function<T, Object> keys;
    private final int size;
    private transient DataTable component;
    private transient Page<T> page;
    private transient List<?> selection = List.of();

    /**
     * A table as its address opens it.
     *
     * @param orders what the heads of its columns ask for
     * @param reading of what an address asks for
     * @param keys tells rows apart, as a text without a comma
     * @param size most rows on a page
     */
    public DeskTable(
            ListAddress opened,
            List<DeskOrder<O>> orders,
            BiFunction<ListAddress, Slice, Page<T>> reading,
            Function<T, Object> keys,
            int size) {
        this.opened = opened;
        this.orders = List.copyOf(orders);
        this.reading = reading;
        this.keys = keys;
        this.size = size;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(reading.apply(address(List.of(), filters.values(), 0), Slice.beyond())
                .total());
    }

    @Override
    public List<Object> load(int first, int rows, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        var address = address(sorts.values(), filters.values(), first / size);
        page = reading.apply(address, address.slice(size));
        tell(address.at(page.number()));
        return List.copyOf(page.items());
    }

    /** What is shown, once the table is written; null before. */
    public Page<T> getPage() {
        return page;
    }

    /** So that what is shown can be linked to, and is there again when the browser comes back. */
    private static void tell(String address) {
        var faces = FacesContext.getCurrentInstance();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current()
                    .ajax()
                    .addCallbackParam("address", faces.getExternalContext().getRequestContextPath() + address);
        }
    }

    /** The address of what the table shows now. */
    public ListAddress shown() {
        return address(
                component.getActiveSortMeta().values(),
                component.getActiveFilterMeta().values(),
                0);
    }

    /** For the attribute {@code binding}: a name of its own would be kept in a session. */
    public DataTable getComponent() {
        return component;
    }

    public void setComponent(DataTable component) {
        this.component = component;
    }

    private ListAddress address(Collection<SortMeta> sorts, Collection<FilterMeta> filters, int page) {
        var asked = new HashMap<String, String[]>();
        filters.forEach(filter -> asked.put(filter.getField(), texts(filter.getFilterValue())));
        sorts.stream().limit(1).forEach(sort -> asked.put(ORDER, new String[] {order(sort)}));
        asked.put(PAGE, new String[] {Integer.toString(page + 1)});
        return opened.asking(asked);
    }

    private static String[] texts(Object value) {
        if (value instanceof Object[] several) {
            return Stream.of(several).map(Object::toString).toArray(String[]::new);
        }
        return value == null ? new String[0] : new String[] {value.toString()};
    }

    private String order(SortMeta sort) {
        return orders.stream()
                .filter(each -> each.column().equals(sort.getField()))
                .map(each -> sort.getOrder().isDescending() ? each.falling() : each.rising())
                .map(Enum::name)
                .findFirst()
                .orElse("");
    }

    /** What the address fills into the filter of a column; null for nothing. */
    public String filter(String column) {
        var text = opened.one(column);
        return text.isEmpty() ? null : text;
    }

    /** How the address orders by this column: {@code asc}, {@code desc}, or null when it does not. */
    public String direction(String column) {
        var asked = opened.one(ORDER);
        for (var each : orders) {
            if (each.column().equals(column)) {
                return isAsked(each.rising(), asked) ? "asc" : isAsked(each.falling(), asked) ? "desc" : null;
            }
        }
        return null;
    }

    /** The first constant stands in no address. */
    private static boolean isAsked(Enum<?> order, String asked) {
        return asked.isEmpty() ? order.ordinal() == 0 : order.name().equals(asked);
    }

    /** Index of the row that the address begins with. */
    public int getFirst() {
        return Math.toIntExact(opened.slice(size).start());
    }

    public int getSize() {
        return size;
    }

    /** Whether the address wants this column. */
    public boolean isShown(String column) {
        return opened.one(COLUMNS).isEmpty() || opened.has(COLUMNS, column);
    }

    /** For the table alone; see {@link #chosen}. */
    public List<?> getSelection() {
        return selection;
    }

    public void setSelection(List<?> selection) {
        this.selection = List.copyOf(selection);
    }

    /** Keys of the rows that were chosen on all pages, by script or by plain boxes. */
    public Set<String> chosen() {
        var chosen = new LinkedHashSet<String>();
        selection.forEach(row -> chosen.add(getRowKey(row)));
        var boxes = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(PLAIN_BOXES);
        if (boxes != null) {
            chosen.addAll(List.of(boxes));
        }
        return chosen;
    }

    @Override
    public Object getRowData(String key) {
        return new Chosen(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public String getRowKey(Object row) {
        return row instanceof Chosen chosen ? chosen.id() : keys.apply((T) row).toString();
    }
}
