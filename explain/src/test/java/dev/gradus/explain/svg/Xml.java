package dev.gradus.explain.svg;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A picture as a parser reads it. */
final class Xml {

    private final Document document;

    Xml(String text) {
        assertFalse(text.contains("NaN") || text.contains("Infinity"), text);
        try {
            document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage() + "\n" + text, e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    List<Element> all(String element) {
        NodeList nodes = document.getElementsByTagName(element);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }
}
