package org.assay.web.evidence;

/** A file's name as a browser may write it to a disk. */
final class FileNames {
    private FileNames() {}

    /**
     * Without marks that turn the direction of writing, which make {@code fdp.exe} look like {@code
     * exe.pdf}, and without what separates folders.
     */
    static String plain(String name) {
        var plain = new StringBuilder();
        name.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(c -> plain.appendCodePoint("/\\:*?\"<>|".indexOf(c) < 0 ? c : '_'));
        return plain.isEmpty() ? "document" : plain.toString();
    }
}
