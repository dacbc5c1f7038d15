package org.essaim.web.cotraining.sheets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.essaim.cotraining.sheets.RoomCode;
import org.essaim.cotraining.sheets.SheetKeeping;
import org.essaim.cotraining.sheets.SheetView;
import org.essaim.shared.settings.Settings;
import org.essaim.web.documents.QrCode;

/** What the room sees: the code of the moment, as signs and as a QR code. Names of nobody. */
@Named
@RequestScoped
public class SheetCodePage {

    @Inject
    private SheetKeeping keeping;

    @Inject
    private SheetHere here;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private SheetView view;
    private RoomCode code;
    private QrCode.Drawing drawing;

    /** View action. */
    public void open() {
        view = keeping.sheet(here.half());
        here.require(view.head());
        if (view.fillable()) {
            code = keeping.code(here.half());
            drawing = QrCode.drawing(address() + "?code=" + code.text());
        }
    }

    private String address() {
        return settings.baseUrl() + view.head().presencePath();
    }

    public SheetView getView() {
        return view;
    }

    /** Null where there is none: it is too early, or the sheet is closed. */
    public RoomCode getCode() {
        return code;
    }

    public QrCode.Drawing getDrawing() {
        return drawing;
    }

    /** Where one types the code, without the protocol. */
    public String getShortAddress() {
        var address = URI.create(address());
        return address.getAuthority() + address.getPath();
    }

    /** Seconds until the next code, 1 or more. */
    public long getSeconds() {
        return Math.max(1, Duration.between(clock.instant(), code.until()).toSeconds() + 1);
    }
}
