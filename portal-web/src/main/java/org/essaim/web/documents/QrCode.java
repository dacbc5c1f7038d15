package org.essaim.web.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Addresses as QR codes. */
public final class QrCode {

    private static final int WHITE = 0xFFFFFF;

    /**
     * One to be drawn as SVG: a path of squares in a field with a margin.
     *
     * @param side of the field
     */
    public record Drawing(String path, int side) {}

    private QrCode() {}

    /** As PNG of about this size. */
    public static byte[] png(String address, int pixels) {
        var matrix = matrix(address, pixels);
        var image = new BufferedImage(matrix.getWidth(), matrix.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < matrix.getHeight(); y++) {
            for (var x = 0; x < matrix.getWidth(); x++) {
                image.setRGB(x, y, matrix.get(x, y) ? 0 : WHITE);
            }
        }
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Drawing drawing(String address) {
        var matrix = matrix(address, 0);
        var path = new StringBuilder();
        for (var y = 0; y < matrix.getHeight(); y++) {
            for (var x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new Drawing(path.toString(), matrix.getWidth());
    }

    private static BitMatrix matrix(String address, int pixels) {
        try {
            return new QRCodeWriter()
                    .encode(address, BarcodeFormat.QR_CODE, pixels, pixels, Map.of(EncodeHintType.MARGIN, 1));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
