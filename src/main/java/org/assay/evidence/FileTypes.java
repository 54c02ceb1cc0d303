package org.assay.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Tells a file's type from its first bytes. The name only refines what the bytes allow (a
 * spreadsheet among zip archives, comma-separated values among text) and never overrules them.
 * Archives are never unpacked.
 */
@Component
class FileTypes {
    private static final MediaType ZIP = MediaType.APPLICATION_ZIP;
    private static final MediaType OFFICE = MediaType.application("x-tika-msoffice");
    private static final MediaType OPEN_OFFICE = MediaType.application("x-tika-ooxml");
    private static final MediaType PROGRAM = MediaType.application("x-msdownload");
    private static final MediaType ELF = MediaType.application("x-elf");

    private static final Set<String> HARMFUL_TYPES =
            Set.of(
                    "application/java-archive",
                    "application/java-vm",
                    "application/vnd.android.package-archive",
                    "application/x-bat",
                    "application/x-mach-o",
                    "application/x-mach-o-universal",
                    "application/x-ms-installer",
                    "application/x-ms-shortcut",
                    "application/x-sh",
                    "application/x-shockwave-flash",
                    "text/javascript",
                    "text/x-perl",
                    "text/x-php",
                    "text/x-python",
                    "text/x-ruby",
                    "text/x-tcl",
                    "text/x-vbscript");

    private static final Set<String> HARMFUL_ENDINGS =
            Set.of(
                    "bat", "cmd", "com", "cpl", "dll", "exe", "hta", "jar", "js", "jse", "lnk",
                    "msi", "msp", "ps1", "psm1", "py", "reg", "scr", "sh", "vb", "vbe", "vbs",
                    "wsf", "wsh");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = types.getMediaTypeRegistry();

    FileType of(String name, InputStream bytes) throws IOException {
        MediaType content = content(bytes);
        MediaType named = named(name);
        if (harmful(content) || harmful(named) || HARMFUL_ENDINGS.contains(ending(name))) {
            return new FileType.Refused(
                    "This is a program or a script, which could do harm when somebody opens it."
                            + " Choose a document, for example a PDF, a picture or a spreadsheet.");
        }
        if (named.equals(MediaType.OCTET_STREAM)) return known(content);
        if (is(named, content) && !vague(content, named)) return known(named);
        if (is(content, named) || sameFamily(content, named)) return known(content);
        if (protectedOffice(content, named)) return known(named);
        return new FileType.Refused(mismatch(name, content, named));
    }

    private MediaType content(InputStream bytes) throws IOException {
        return types.detect(new BufferedInputStream(bytes, 1 << 16), new Metadata());
    }

    private MediaType named(String name) throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.toLowerCase(Locale.ROOT));
        return types.detect(null, metadata);
    }

    private boolean is(MediaType type, MediaType kind) {
        return type.equals(kind) || registry.isSpecializationOf(type, kind);
    }

    /**
     * Bytes that say nothing do not make a file what its name says, where real ones would say so.
     */
    private boolean vague(MediaType content, MediaType named) {
        if (!content.equals(MediaType.OCTET_STREAM)) return false;
        return named.equals(MediaType.application("pdf"))
                || Set.of("image", "audio", "video").contains(named.getType())
                || is(named, MediaType.TEXT_PLAIN)
                || is(named, ZIP)
                || is(named, OFFICE);
    }

    /** Text that happens to begin like a letter is text still; films come in many containers. */
    private static boolean sameFamily(MediaType content, MediaType named) {
        boolean text =
                named.getType().equals("text")
                        && (content.getType().equals("text")
                                || content.getType().equals("message"));
        boolean film = moving(content) && moving(named);
        return text || film;
    }

    private static boolean moving(MediaType type) {
        return Set.of("audio", "video").contains(type.getType())
                || type.equals(MediaType.application("mp4"))
                || type.equals(MediaType.application("quicktime"));
    }

    /** A new office file with a password lies in an envelope of the old kind. */
    private boolean protectedOffice(MediaType content, MediaType named) {
        return is(content, OFFICE) && is(named, OPEN_OFFICE);
    }

    private boolean harmful(MediaType type) {
        return HARMFUL_TYPES.contains(type.getBaseType().toString())
                || is(type, PROGRAM)
                || is(type, ELF);
    }

    private static String mismatch(String name, MediaType content, MediaType named) {
        String ending = ending(name).toUpperCase(Locale.ROOT);
        String kind = named.getSubtype().equals("pdf") ? "a PDF" : "a ." + ending + " file";
        String advice = " Open it, check what it is, and save it again as " + kind + ".";
        if (content.equals(MediaType.OCTET_STREAM)) {
            return "This says it is %s, but it is not.".formatted(kind) + advice;
        }
        return "This says it is %s, but it is not: its content is %s."
                        .formatted(kind, plain(content))
                + advice;
    }

    private static String plain(MediaType type) {
        return switch (type.getBaseType().toString()) {
            case "text/plain" -> "plain text";
            case "text/html", "application/xhtml+xml" -> "a web page";
            case "application/pdf" -> "a PDF";
            case "application/zip" -> "a zip archive";
            case "application/x-tika-ooxml", "application/x-tika-msoffice" -> "an office document";
            default ->
                    type.getType().equals("image")
                            ? "a picture (%s)".formatted(type.getSubtype().toUpperCase(Locale.ROOT))
                            : type.getBaseType().toString();
        };
    }

    private static FileType known(MediaType type) {
        return new FileType.Known(type.getBaseType().toString());
    }

    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }
}
