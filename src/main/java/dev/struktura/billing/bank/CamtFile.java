package dev.struktura.billing.bank;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A statement (camt.053) or a notification (camt.054) of ISO 20022, in any version. Entries are read one after another; a document type
 * declaration, by which XML reads other people's files and grows without end, is refused.
 */
final class CamtFile {

    private static final int DEEPEST = 40;

    private final Reading reading;
    private final List<StatementLine> lines = new ArrayList<>();
    private final Deque<XmlPart> open = new ArrayDeque<>();
    private Format format = Format.CAMT_053;
    private String account = "";
    private boolean known;
    private int depth;
    private int outgoing;

    private CamtFile(Reading reading) {
        this.reading = reading;
    }

    static Statement read(InputStream in, Reading reading) throws UnreadableStatement {
        CamtFile file = new CamtFile(reading);
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                file.take(xml.next(), xml);
            }
        } catch (XMLStreamException e) {
            throw UnreadableStatement.at(
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber()), "xml", "");
        }
        if (!file.known) {
            throw UnreadableStatement.at(1, "camt", "");
        }
        return new Statement(file.format, file.lines, file.outgoing);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private void take(int event, XMLStreamReader xml) throws UnreadableStatement {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> note(xml.getText());
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw UnreadableStatement.at(line(xml), "doctype", "");
            default -> {
                // comments and instructions say nothing of money
            }
        }
    }

    private void begin(XMLStreamReader xml) throws UnreadableStatement {
        String name = xml.getLocalName();
        if (++depth > DEEPEST) {
            throw UnreadableStatement.at(line(xml), "xml", name);
        }
        switch (name) {
            case "BkToCstmrStmt" -> known = true;
            case "BkToCstmrDbtCdtNtfctn" -> {
                known = true;
                format = Format.CAMT_054;
            }
            default -> {
                // what matters besides is collected below
            }
        }
        if (!open.isEmpty() || name.equals("Ntry") || name.equals("Acct")) {
            String currency = xml.getAttributeValue(null, "Ccy");
            open.push(XmlPart.of(name, line(xml), currency == null ? "" : currency));
        }
    }

    private void note(String text) {
        if (!open.isEmpty()) {
            open.element().text().append(text);
        }
    }

    private void end() throws UnreadableStatement {
        depth--;
        if (open.isEmpty()) {
            return;
        }
        XmlPart closed = open.pop();
        if (!open.isEmpty()) {
            open.element().parts().add(closed);
        } else if (closed.name().equals("Acct")) {
            account = closed.any("Id/IBAN", "Id/Othr/Id");
        } else {
            add(new CamtEntry(closed, account, reading));
        }
    }

    private void add(CamtEntry entry) throws UnreadableStatement {
        if (!entry.isBooked()) {
            return;
        }
        if (!entry.isIncoming()) {
            outgoing++;
            return;
        }
        lines.addAll(entry.lines());
        if (lines.size() > Reading.MOST_LINES) {
            throw UnreadableStatement.at(entry.line(), "too-long", "");
        }
    }

    private static long line(XMLStreamReader xml) {
        return Math.max(1, xml.getLocation().getLineNumber());
    }
}
