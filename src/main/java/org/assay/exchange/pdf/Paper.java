package org.assay.exchange.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Turns simple XHTML into a tagged PDF with its typeface inside. */
public final class Paper {
    /** Of the PDF library itself; under the SIL Open Font License. */
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String STYLE =
            """
            @page { size: A4 landscape; margin: 14mm;
              @bottom-right { content: counter(page) " / " counter(pages); font: 8pt 'Sans'; } }
            body { font-family: 'Sans'; font-size: 8.5pt; line-height: 1.35; }
            h1 { font-size: 17pt; } h2 { font-size: 14pt; } h3 { font-size: 11.5pt; } h4 { font-size: 9.5pt; }
            h1, h2, h3, h4 { font-weight: normal; margin: 3mm 0 1.5mm; page-break-after: avoid; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-bottom: 3mm; }
            th, td { border: 0.3mm solid #857b73; padding: 1.2mm; text-align: left; vertical-align: top;
              font-weight: normal; word-wrap: break-word; white-space: pre-wrap; }
            th { background: #f2ede5; } td p { margin: 0 0 1mm; }
            .n { width: 14mm; } .r { width: 22mm; } .w, .p { width: 56mm; } tr, .s { page-break-inside: avoid; }
            .b { display: inline-block; text-align: center; border-right: 0.2mm solid #857b73; }
            """;

    /**
     * For reports that people pin up: less room around it, so that all of it stands on one page.
     */
    private static final String UPRIGHT =
            """
            @page { size: A4 portrait; margin: 11mm; }
            body { font-size: 8pt; line-height: 1.25; } h1 { font-size: 14pt; } h2 { font-size: 10pt; }
            p { margin: 0 0 1mm; } th, td { padding: 0.8mm; } .w { width: 36mm; } .p { width: 30mm; }
            """;

    /** What ends a document that {@link #begin} began. */
    public static final String END = "</body></html>";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Paper() {}

    public static String begin(String title) {
        return begin(title, STYLE);
    }

    /** As {@link #begin(String)}, upright and closer. */
    public static String beginUpright(String title) {
        return begin(title, STYLE + UPRIGHT);
    }

    private static String begin(String title, String style) {
        return "<html lang=\"en-GB\"><head><title>%s</title><meta name=\"description\" content=\"%s\"/><style>%s</style></head><body>"
                .formatted(text(title), text(title), style);
    }

    /** Text between tags: marks escaped, what XML cannot hold left out. */
    public static String text(String words) {
        var escaped = new StringBuilder(words.length() + 16);
        words.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '&' -> escaped.append("&amp;");
                        case '"' -> escaped.append("&quot;");
                        default -> {
                            if (c >= 0x20 && c < 0xFFFE || c == '\n' || c == '\t' || c > 0xFFFF)
                                escaped.appendCodePoint(c);
                        }
                    }
                });
        return escaped.toString();
    }

    /** Writes the PDF; nothing outside the document is fetched. */
    public static void write(OutputStream out, String xhtml) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.useFont(Paper::font, "Sans");
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(xhtml, null);
        builder.toStream(out);
        builder.run();
    }

    private static InputStream font() {
        InputStream font = PDDocument.class.getResourceAsStream(FONT);
        if (font == null) throw new IllegalStateException("the PDF library has no " + FONT);
        return font;
    }
}
