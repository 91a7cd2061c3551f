package dev.fauxband.app.play;

/** Text in XML and HTML. */
public final class XmlText {
    private XmlText() {}

    /** The text with its marks escaped; controls that XML 1.0 cannot hold are question marks. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c < ' ' && c != '\n' && c != '\t' ? '?' : c);
            }
        });
        return escaped.toString();
    }
}
