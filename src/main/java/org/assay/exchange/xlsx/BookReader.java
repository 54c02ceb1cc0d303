package org.assay.exchange.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads workbooks that strangers may have made: nothing in them is run, nothing outside is fetched,
 * and reading ends as soon as there is more than any workbook of ours has.
 */
public final class BookReader {
    /** How large a workbook may be, in bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K'};
    private static final int MOST_SHEETS = 100;
    private static final long MOST_TEXT = 10_000_000;

    private BookReader() {}

    /**
     * @throws UncheckedIOException when the file itself cannot be read
     */
    public static Opened open(Path file) {
        try {
            if (Files.size(file) > LARGEST) throw Parts.tooLarge();
            beginning(file);
            try (var zip = new ZipFile(file.toFile())) {
                return new Opened.Read(read(Parts.of(zip)));
            }
        } catch (Unfit unfit) {
            return new Opened.Refused(unfit.why());
        } catch (ZipException | IllegalArgumentException damaged) {
            return new Opened.Refused(
                    "This workbook is damaged: it cannot be unpacked. Open it in your spreadsheet program, save it again as Excel workbook (.xlsx), and upload that.");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void beginning(Path file) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(4);
        }
        if (Arrays.equals(first, OLD_OFFICE))
            throw new Unfit(
                    "This workbook is protected by a password, or is of the old kind (.xls). Take the password off, save it as Excel workbook (.xlsx), and upload that.");
        if (first.length < 2 || !Arrays.equals(Arrays.copyOf(first, 2), ZIP))
            throw new Unfit(
                    "This is not an Excel workbook (.xlsx). Upload the workbook that you downloaded here and filled in.");
    }

    private static Book read(Parts parts) throws IOException {
        types(parts);
        var sheets = new LinkedHashMap<String, String>();
        boolean from1904 = sheets(parts, sheets);
        var book = new Book(from1904);
        List<String> texts = texts(parts);
        for (var sheet : sheets.entrySet()) {
            if (!parts.has(sheet.getValue())) continue;
            book.sheet(sheet.getKey());
            try (var xml = new Xml(parts.open(sheet.getValue()))) {
                new SheetReader(sheet.getKey(), texts, book).read(xml);
            }
        }
        return book;
    }

    /** Macros show in the types, whatever the file is called. */
    private static void types(Parts parts) throws IOException {
        try (var xml = new Xml(parts.open("[Content_Types].xml"))) {
            while (xml.next()) {
                if (!xml.begins("Override") && !xml.begins("Default")) continue;
                String type = xml.attribute("ContentType");
                if (type.contains("macroEnabled") || type.contains("vbaProject"))
                    throw Parts.macros();
            }
        }
    }

    /** The sheets' parts by their names; answers whether days are counted from 1904. */
    private static boolean sheets(Parts parts, Map<String, String> into) throws IOException {
        var targets = new HashMap<String, String>();
        try (var xml = new Xml(parts.open("xl/_rels/workbook.xml.rels"))) {
            while (xml.next())
                if (xml.begins("Relationship"))
                    targets.put(xml.attribute("Id"), part(xml.attribute("Target")));
        }
        boolean from1904 = false;
        try (var xml = new Xml(parts.open("xl/workbook.xml"))) {
            while (xml.next()) {
                if (xml.begins("workbookPr"))
                    from1904 = List.of("1", "true").contains(xml.attribute("date1904"));
                if (xml.begins("sheet"))
                    into.put(xml.attribute("name"), targets.getOrDefault(xml.attribute("id"), ""));
            }
        }
        if (into.size() > MOST_SHEETS) throw Parts.tooLarge();
        return from1904;
    }

    private static String part(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static List<String> texts(Parts parts) throws IOException {
        var texts = new ArrayList<String>();
        if (!parts.has("xl/sharedStrings.xml")) return texts;
        long length = 0;
        try (var xml = new Xml(parts.open("xl/sharedStrings.xml"))) {
            while (xml.next()) {
                if (!xml.begins("si")) continue;
                String text = SheetReader.text(xml, "si");
                length += text.length() + 16L;
                if (length > MOST_TEXT) throw Parts.tooLarge();
                texts.add(text);
            }
        }
        return texts;
    }
}
