package org.assay.exchange.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.support.EditedBook;
import org.dhatim.fastexcel.Workbook;

/** Workbooks that mean harm, and reading them with little memory: {@code java Hostile FOLDER}. */
final class Hostile {
    private Hostile() {}

    /** By what is wrong with them, and a word of the answer to each. */
    static Map<String, byte[]> all() throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        byte[] fine = workbook(3);
        all.put("empty", new byte[0]);
        all.put("text", "Standard,Rating\n1.1,Fully met\n".getBytes(StandardCharsets.UTF_8));
        all.put("password", password());
        all.put("cut off", java.util.Arrays.copyOf(fine, fine.length / 2));
        all.put(
                "not a workbook",
                zip(Map.of("hello.txt", "hello".getBytes(StandardCharsets.UTF_8))));
        all.put("macros", with(fine, "xl/vbaProject.bin", new byte[] {1, 2, 3}));
        all.put(
                "macros by type",
                changed(
                        fine,
                        "[Content_Types].xml",
                        "spreadsheetml.sheet.main+xml",
                        "ms-excel.sheet.macroEnabled.main+xml"));
        all.put("entities", entities(fine, true));
        all.put("outside", entities(fine, false));
        all.put("zip bomb", with(fine, "xl/sharedStrings.xml", zeros(64)));
        all.put("bomb in an attribute", with(fine, "xl/workbook.xml", attribute()));
        all.put("100,000 rows", workbook(100_000));
        all.put("many parts", parts());
        all.put(
                "malformed",
                with(
                        fine,
                        "xl/workbook.xml",
                        "<workbook><sheets>".getBytes(StandardCharsets.UTF_8)));
        var names = new StringBuilder("<workbook>");
        for (int n = 0; n < 700_000; n++) names.append("<a").append(n).append("/>");
        all.put(
                "many names",
                with(fine, "xl/workbook.xml", names.toString().getBytes(StandardCharsets.UTF_8)));
        all.put(
                "deep",
                with(
                        fine,
                        "xl/workbook.xml",
                        "<a>".repeat(3_000_000).getBytes(StandardCharsets.UTF_8)));
        return all;
    }

    static byte[] workbook(int rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var book = new Workbook(bytes, "Somebody", "1.0");
        var sheet = book.newWorksheet("Sheet 1");
        for (int row = 0; row < rows; row++) sheet.value(row, 0, "Row " + row);
        book.finish();
        return bytes.toByteArray();
    }

    /** The beginning of the envelope in which office programs put what a password protects. */
    private static byte[] password() {
        byte[] bytes = new byte[2048];
        byte[] magic = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        return bytes;
    }

    private static byte[] entities(byte[] fine, boolean bomb) throws IOException {
        var xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE sst [");
        if (bomb) {
            xml.append("<!ENTITY a0 \"lol\">");
            for (int n = 1; n < 12; n++)
                xml.append("<!ENTITY a%d \"%s\">".formatted(n, ("&a" + (n - 1) + ";").repeat(10)));
        } else xml.append("<!ENTITY a11 SYSTEM \"file:///etc/passwd\">");
        xml.append("]><sst><si><t>&a11;</t></si></sst>");
        return with(fine, "xl/sharedStrings.xml", xml.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] attribute() {
        return ("<workbook a=\"" + " ".repeat(40_000_000) + "\"/>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zeros(int megabytes) {
        byte[] bytes = new byte[megabytes << 20];
        java.util.Arrays.fill(bytes, (byte) ' ');
        return bytes;
    }

    private static byte[] parts() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        for (int n = 0; n < 20_000; n++) parts.put("xl/part" + n + ".xml", new byte[0]);
        return zip(parts);
    }

    private static byte[] changed(byte[] fine, String part, String from, String to)
            throws IOException {
        var parts = EditedBook.parts(fine);
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        parts.put(part, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static byte[] with(byte[] fine, String part, byte[] bytes) throws IOException {
        var parts = EditedBook.parts(fine);
        parts.put(part, bytes);
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Reads every file of a folder and says of each how long it took and what came of it. */
    public static void main(String[] arguments) {
        try (var files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                long began = System.nanoTime();
                Opened opened = BookReader.open(file);
                long took = (System.nanoTime() - began) / 1_000_000;
                String said = opened instanceof Opened.Refused(String why) ? why : "read";
                System.out.println(file.getFileName() + "\t" + took + "\t" + said);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
