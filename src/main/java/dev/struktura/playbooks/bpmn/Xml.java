package dev.struktura.playbooks.bpmn;

import dev.struktura.base.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML from strangers: without entities, without anything from elsewhere, and not endless. */
final class Xml {

    private static final int LONGEST = 2_000_000;
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private Xml() {}

    /** The root, or why there is none. */
    sealed interface Read {

        record Sound(Element root) implements Read {}

        record Refused(Reason why) implements Read {}
    }

    static Read read(String text) {
        if (text.length() > LONGEST) {
            return new Read.Refused(Reason.of("problem.invalid.length", LONGEST));
        }
        try {
            var builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return new Read.Sound(
                    builder.parse(new InputSource(new StringReader(text))).getDocumentElement());
        } catch (SAXException notXml) {
            return new Read.Refused(Reason.of("playbooks.bpmn.not-xml"));
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("a text in memory cannot be read", e);
        }
    }

    static Document empty() {
        try {
            return factory().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this runtime writes no XML", e);
        }
    }

    static String write(Document document) {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("this runtime writes no XML", e);
        }
    }

    /** The elements directly in this one, in order. */
    static Stream<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        List<Node> all =
                IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toList();
        return all.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    static Stream<Element> children(Element parent, String namespace, String name) {
        return children(parent)
                .filter(child -> namespace.equals(child.getNamespaceURI()) && name.equals(child.getLocalName()));
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(NO_DOCTYPE, true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }
}
