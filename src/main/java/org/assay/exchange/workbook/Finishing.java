package org.assay.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Adds what the library that writes workbooks leaves out: that formulas are worked out when the
 * workbook is opened, and that sheets are protected without a password.
 */
final class Finishing {
    private static final String PROTECTED = "<sheetProtection password=\"0\" sheet=\"true\" />";
    private static final String OPEN_TO_ALL =
            "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>";

    private Finishing() {}

    static void write(byte[] plain, OutputStream out) throws IOException {
        var into = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (var from = new ZipInputStream(new ByteArrayInputStream(plain))) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                into.putNextEntry(new ZipEntry(part.getName()));
                byte[] bytes = from.readAllBytes();
                into.write(finished(part.getName(), bytes));
                into.closeEntry();
            }
        }
        into.finish();
    }

    private static byte[] finished(String part, byte[] bytes) {
        if (part.equals("xl/workbook.xml"))
            return replaced(
                    bytes,
                    "</workbook>",
                    "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>",
                    "<definedNames></definedNames>",
                    "");
        return part.startsWith("xl/worksheets/sheet")
                ? replaced(bytes, PROTECTED, OPEN_TO_ALL)
                : bytes;
    }

    private static byte[] replaced(byte[] bytes, String... pairs) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (int i = 0; i < pairs.length; i += 2) text = text.replace(pairs[i], pairs[i + 1]);
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
