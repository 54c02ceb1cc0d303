package org.assay.account.factor;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A QR code as the outline of its dark squares, in the letters of an SVG path.
 *
 * @param size of the whole, with the light border that cameras need
 */
public record Picture(int size, String path) {
    private static final int BORDER = 4;

    static Picture of(String text) {
        QrCode code = QrCode.encodeText(text, Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (!code.getModule(x, y)) continue;
                int from = x;
                while (code.getModule(x + 1, y)) x++;
                int wide = x - from + 1;
                path.append("M%d %dh%dv1h-%dz".formatted(from + BORDER, y + BORDER, wide, wide));
            }
        }
        return new Picture(code.size + 2 * BORDER, path.toString());
    }
}
