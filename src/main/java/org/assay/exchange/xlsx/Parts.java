package org.assay.exchange.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook, which is a zip archive. They are unpacked one by one as they are read,
 * and counted while that goes on: what an archive says of its own sizes is not believed.
 */
final class Parts {
    private static final int MOST_PARTS = 1_000;
    private static final long LARGEST_PART = 16L * 1024 * 1024;
    private static final long LARGEST_TOGETHER = 40L * 1024 * 1024;

    private final ZipFile zip;
    private long unpacked;

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    static Parts of(ZipFile zip) throws IOException {
        var parts = new Parts(zip);
        if (zip.size() > MOST_PARTS) throw tooLarge();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            String name = all.nextElement().getName().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) throw macros();
        }
        return parts;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null)
            throw new Unfit(
                    "This is not a complete .xlsx workbook: a part of it is missing. Save it again in your spreadsheet program as Excel workbook (.xlsx), and upload that.");
        return new Counted(zip.getInputStream(entry));
    }

    static Unfit macros() {
        return new Unfit(
                "This workbook has macros in it, little programs that could do harm. Download the workbook again, or save yours as Excel workbook (.xlsx) without macros, and upload that.");
    }

    static Unfit tooLarge() {
        return new Unfit(
                "There is far more in this workbook than Assay ever put into one, so it was not read to its end. Copy your answers into a workbook downloaded anew, and upload that.");
    }

    /** Ends a part that swells beyond what any workbook of ours could. */
    private final class Counted extends FilterInputStream {
        private long part;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) throws IOException {
            part += read;
            unpacked += read;
            if (part > LARGEST_PART || unpacked > LARGEST_TOGETHER) throw tooLarge();
        }
    }
}
