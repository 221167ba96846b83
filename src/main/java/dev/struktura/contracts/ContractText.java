package dev.struktura.contracts;

import java.util.ArrayList;
import java.util.List;

/** What a contract says, taken apart for reading and printing: paragraphs, and lines that begin with {@code #} as headings. */
public record ContractText(List<Block> blocks) {

    /** A piece of it; the words of a paragraph may go over several lines. */
    public record Block(boolean heading, String words) {}

    public ContractText {
        blocks = List.copyOf(blocks);
    }

    public static ContractText of(String text) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            boolean heading = line.startsWith("#");
            if (heading || line.isBlank()) {
                end(paragraph, blocks);
            }
            if (heading) {
                blocks.add(new Block(true, line.replaceFirst("^#+\\s*", "")));
            } else if (!line.isBlank()) {
                paragraph.append(line).append('\n');
            }
        }
        end(paragraph, blocks);
        return new ContractText(blocks);
    }

    private static void end(StringBuilder paragraph, List<Block> blocks) {
        if (!paragraph.isEmpty()) {
            blocks.add(new Block(false, paragraph.toString().stripTrailing()));
            paragraph.setLength(0);
        }
    }
}
