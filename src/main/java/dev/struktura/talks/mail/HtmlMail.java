package dev.struktura.talks.mail;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeVisitor;

/** A mail in HTML as plain text: nothing of a stranger's markup, pictures or addresses ever reaches a page of ours. */
final class HtmlMail {

    /** What mail programs put around that which they repeat. */
    private static final String QUOTES =
            ".gmail_quote, .gmail_extra, blockquote[type=cite], .moz-cite-prefix, #appendonsend ~ *, #divRplyFwdMsg,"
                    + " #divRplyFwdMsg ~ *, .OutlookMessageHeader, .yahoo_quoted,"
                    + " div[id^=mail-editor-reference-message-container]";

    private static final String UNSEEN = "script, style, head, title, template, noscript, svg, object, iframe";

    private HtmlMail() {}

    static ReplyText read(String html) {
        Document mail = Jsoup.parse(html);
        mail.select(UNSEEN).remove();
        Elements quotes = mail.select(QUOTES);
        Document whole = mail.clone();
        StringBuilder quoted = new StringBuilder();
        for (Element quote : quotes) {
            if (quote.parents().stream().noneMatch(quotes::contains)) {
                quoted.append(text(quote)).append('\n');
            }
        }
        quotes.remove();
        ReplyText rest = ReplyText.of(text(mail.body()));
        if (rest.written().isBlank()) {
            return new ReplyText(text(whole.body()).strip(), "");
        }
        return new ReplyText(rest.written(), (rest.quoted() + "\n" + quoted).strip());
    }

    private static String text(Node root) {
        Writer writer = new Writer();
        root.traverse(writer);
        return writer.text
                .toString()
                .replaceAll("[ \\t\\u00a0]*\\n[ \\t\\u00a0]*", "\n")
                .replaceAll("\\n{3,}", "\n\n");
    }

    /** Writes the words down, with a line for whatever stands in a line of its own. */
    private static final class Writer implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode words -> text.append(words.text());
                case Element element when element.normalName().equals("br") -> text.append('\n');
                case Element element when element.normalName().equals("li") -> line("• ");
                case Element element when element.isBlock() -> line("");
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                line(element.normalName().equals("p") ? "\n" : "");
            }
        }

        private void line(String then) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            text.append(then);
        }
    }
}
