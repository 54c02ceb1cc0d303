package org.assay.exchange.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a part's XML from its beginning to its end, without any definitions of entities. */
final class Xml implements AutoCloseable {
    private static final int LONGEST_TEXT = 40_000;

    /** Far beyond what spreadsheet programs write; a reader remembers each of these. */
    private static final int DEEPEST = 100;

    private static final int MOST_NAMES = 2_000;
    private static final int MOST_NAMESPACES = 2_000;
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int namespaces;

    Xml(InputStream in) throws IOException {
        this.in = in;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException broken) {
            in.close();
            throw unreadable(broken);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside is read");
        });
        return factory;
    }

    /** Goes on to the next beginning or end of an element, or to text. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
                    throw new Unfit(
                            "This workbook defines entities, which no spreadsheet program does and which could do harm. Download the workbook again, and upload that.");
                if (event == XMLStreamConstants.START_ELEMENT) deeper();
                if (event == XMLStreamConstants.END_ELEMENT) depth--;
                if (event == XMLStreamConstants.START_ELEMENT
                        || event == XMLStreamConstants.END_ELEMENT
                        || text()) return true;
            }
            return false;
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
    }

    private void deeper() throws IOException {
        depth++;
        namespaces += reader.getNamespaceCount();
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++)
            names.add(reader.getAttributeLocalName(i));
        if (depth > DEEPEST || names.size() > MOST_NAMES || namespaces > MOST_NAMESPACES)
            throw Parts.tooLarge();
    }

    boolean begins(String element) {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT && is(element);
    }

    boolean ends(String element) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT && is(element);
    }

    boolean text() {
        int event = reader.getEventType();
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    private boolean is(String element) {
        return reader.getLocalName().equals(element);
    }

    /** Adds the text here to what was read of it before. */
    void addTo(StringBuilder text) throws IOException {
        if (text.length() + reader.getTextLength() > LONGEST_TEXT) throw Parts.tooLarge();
        text.append(reader.getText());
    }

    /** An attribute by its local name, whatever its namespace; empty when it is not there. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++)
            if (reader.getAttributeLocalName(i).equals(name))
                return Objects.requireNonNullElse(reader.getAttributeValue(i), "");
        return "";
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static IOException unreadable(XMLStreamException broken) {
        for (@Nullable Throwable cause = broken; cause != null; cause = cause.getCause())
            if (cause instanceof Unfit unfit) return unfit;
        if (broken.getNestedException() instanceof Unfit unfit) return unfit;
        return new Unfit(
                "This workbook is damaged and cannot be read. Open it in your spreadsheet program, save it again as Excel workbook (.xlsx), and upload that.");
    }
}
