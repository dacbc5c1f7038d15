package org.essaim.web.desk;

import jakarta.faces.context.FacesContext;
import org.primefaces.component.datatable.DataTable;

/** A table of which the browser says where a page begins; how many rows it has, the page bean alone says. */
public class PagedTable extends DataTable {

    @Override
    public void updatePaginationData(FacesContext context) {
        setRowIndex(-1);
        var first = context.getExternalContext().getRequestParameterMap().get(getClientId(context) + "_first");
        if (first != null) {
            setFirst(Integer.parseInt(first));
        }
    }
}
