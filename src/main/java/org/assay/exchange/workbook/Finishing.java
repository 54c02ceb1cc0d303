package org.assay.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Adds what the library that writes workbooks leaves out: that formulas are worked out when the
 * workbook is opened, and that sheets are protected without a password.
 */
final class Finishing {
    private static final String PROTECTED = "<sheetProtection password=\"0\" sheet=\"true\" />";
    private static final String OPEN_TO_ALL =
            "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>";

    private Finishing() {}

    /**
     * The library writes sizes behind its parts in a way that cannot be read as a stream; the
     * archive's own directory is right.
     */
    static void write(byte[] plain, OutputStream out) throws IOException {
        var into = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (ZipFile from =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(plain))
                        .get()) {
            for (ZipArchiveEntry part : Collections.list(from.getEntries())) {
                into.putNextEntry(new ZipEntry(part.getName()));
                try (InputStream bytes = from.getInputStream(part)) {
                    into.write(finished(part.getName(), bytes.readAllBytes()));
                }
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
