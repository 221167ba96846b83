package dev.struktura.contracts.docx;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The elements of WordprocessingML, by ECMA-376. */
final class Word {

    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Word() {}

    /** The elements of this name below a node, in the order of the document. */
    static List<Element> all(Node root, String name) {
        NodeList found = root instanceof Document document
                ? document.getElementsByTagNameNS(NAMESPACE, name)
                : ((Element) root).getElementsByTagNameNS(NAMESPACE, name);
        List<Element> all = new ArrayList<>(found.getLength());
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    /** Whether the nearest element of that name around a node is this one. */
    static boolean isWithin(Node node, String name, Element expected) {
        for (Node around = node.getParentNode(); around != null; around = around.getParentNode()) {
            if (NAMESPACE.equals(around.getNamespaceURI()) && name.equals(around.getLocalName())) {
                return around.isSameNode(expected);
            }
        }
        return false;
    }
}
