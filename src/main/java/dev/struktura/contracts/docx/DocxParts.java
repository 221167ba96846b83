package dev.struktura.contracts.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A Word document taken apart into those of its parts that hold text. */
final class DocxParts implements AutoCloseable {

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final List<String> WITH_TEXT =
            List.of("document.main+xml", "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml");

    private final OPCPackage file;

    private DocxParts(OPCPackage file) {
        this.file = file;
    }

    /** A part and what it says. */
    record Text(PackagePart part, Document content) {}

    static DocxParts of(byte[] content) throws IOException {
        try {
            return new DocxParts(OPCPackage.open(new ByteArrayInputStream(content)));
        } catch (OpenXML4JException | RuntimeException broken) { // the library throws both
            throw new IOException("no document", broken);
        }
    }

    /** Whether it is a document without macros, by its main part. */
    boolean isPlainDocument() throws IOException {
        return parts().stream().anyMatch(part -> part.getContentType().equals(MAIN));
    }

    /** Whether opening it would make Word fetch something: everything outside but links that people click. */
    boolean reachesOut() throws IOException {
        try {
            if (reachesOut(file.getRelationships())) {
                return true;
            }
            for (PackagePart part : parts()) {
                if (!part.isRelationshipPart() && reachesOut(part.getRelationships())) {
                    return true;
                }
            }
            return false;
        } catch (OpenXML4JException broken) {
            throw new IOException(broken);
        }
    }

    private static boolean reachesOut(Iterable<PackageRelationship> relationships) {
        for (PackageRelationship one : relationships) {
            boolean link = one.getRelationshipType().toLowerCase(Locale.ROOT).endsWith("/hyperlink");
            if (one.getTargetMode() == TargetMode.EXTERNAL && !link) {
                return true;
            }
        }
        return false;
    }

    List<Text> texts() throws IOException {
        List<Text> texts = new ArrayList<>();
        for (PackagePart part : parts()) {
            if (WITH_TEXT.stream().anyMatch(part.getContentType()::endsWith)) {
                texts.add(new Text(part, read(part)));
            }
        }
        return texts;
    }

    private List<PackagePart> parts() throws IOException {
        try {
            return file.getParts();
        } catch (OpenXML4JException | RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    /** Declarations of types are refused: with them come entities, and with those files of the server. */
    private static Document read(PackagePart part) throws IOException {
        try (InputStream content = part.getInputStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(content);
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(broken);
        }
    }

    void write(Text text) throws IOException {
        try (OutputStream content = text.part().getOutputStream()) {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(text.content()), new StreamResult(content));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    byte[] saved() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.save(out);
        return out.toByteArray();
    }

    /** Nothing is to be written back where it came from. */
    @Override
    public void close() {
        file.revert();
    }
}
