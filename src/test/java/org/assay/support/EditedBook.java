package org.assay.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A workbook as somebody has changed it. */
public final class EditedBook {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private EditedBook() {}

    public static EditedBook of(byte[] workbook) {
        var book = new EditedBook();
        book.parts.putAll(parts(workbook));
        return book;
    }

    /** The parts of a workbook by their names, as its directory tells them. */
    public static Map<String, byte[]> parts(byte[] workbook) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries()))
                parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    /** Writes words into a cell. */
    public EditedBook write(String sheet, String cell, String words) {
        String safe = words.replace("&", "&amp;").replace("<", "&lt;");
        return cell(
                sheet,
                cell,
                " t=\"inlineStr\"",
                "<is><t xml:space=\"preserve\">" + safe + "</t></is>");
    }

    public EditedBook number(String sheet, String cell, int number) {
        return cell(sheet, cell, "", "<v>" + number + "</v>");
    }

    public EditedBook formula(String sheet, String cell, String formula, String value) {
        return cell(sheet, cell, " t=\"str\"", "<f>" + formula + "</f><v>" + value + "</v>");
    }

    public EditedBook empty(String sheet, String cell) {
        return cell(sheet, cell, "", "");
    }

    private EditedBook cell(String sheet, String cell, String type, String content) {
        return part(
                sheetPart(sheet),
                xml -> {
                    Matcher there =
                            Pattern.compile(
                                            "<c r=\""
                                                    + cell
                                                    + "\"( s=\"\\d+\")?[^>]*?(/>|>.*?</c>)",
                                            Pattern.DOTALL)
                                    .matcher(xml);
                    assertThat(there.find()).as("cell %s of %s", cell, sheet).isTrue();
                    String style = there.group(1) == null ? "" : there.group(1);
                    String written =
                            "<c r=\"" + cell + "\"" + style + type + ">" + content + "</c>";
                    return xml.substring(0, there.start()) + written + xml.substring(there.end());
                });
    }

    public EditedBook rename(String sheet, String name) {
        return part(
                "xl/workbook.xml",
                xml -> xml.replace("name=\"" + sheet + "\"", "name=\"" + name + "\""));
    }

    /** Changes a part's text. */
    public EditedBook part(String name, UnaryOperator<String> change) {
        assertThat(parts).containsKey(name);
        parts.compute(
                name,
                (_, bytes) ->
                        change.apply(new String(bytes, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public EditedBook add(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    /** The part in which a sheet's cells lie. */
    public String sheetPart(String sheet) {
        String workbook =
                new String(
                        java.util.Objects.requireNonNull(parts.get("xl/workbook.xml")),
                        StandardCharsets.UTF_8);
        Matcher names = Pattern.compile("<sheet name=\"([^\"]*)\"").matcher(workbook);
        for (int n = 1; names.find(); n++)
            if (names.group(1).equals(sheet)) return "xl/worksheets/sheet" + n + ".xml";
        throw new AssertionError("no sheet " + sheet + " in " + workbook);
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
