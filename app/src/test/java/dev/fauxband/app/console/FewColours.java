package dev.fauxband.app.console;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A picture with 256 of its colours, a third as large: nobody sees the difference on a page. */
record FewColours(BufferedImage image) {
    private static final int COLOURS_MAX = 256;
    private static final int FREQUENT_MAX = 192;

    static FewColours of(BufferedImage full) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                counts.merge(full.getRGB(x, y), 1, Integer::sum);
            }
        }
        List<Integer> palette = new ArrayList<>(counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(FREQUENT_MAX)
                .map(Map.Entry::getKey)
                .toList());
        addRare(palette, counts.keySet());
        return new FewColours(painted(full, palette));
    }

    /** Those that are least like any other: a green dot is small, and must not become grey. */
    private static void addRare(List<Integer> palette, Set<Integer> all) {
        Map<Integer, Integer> distances = new HashMap<>();
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        all.forEach(rgb -> distances.put(rgb, distance(colours[nearest(colours, rgb)], rgb)));
        while (palette.size() < Math.min(COLOURS_MAX, all.size())) {
            int rare = Collections.max(distances.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            palette.add(rare);
            distances.replaceAll((rgb, before) -> Math.min(before, distance(rare, rgb)));
        }
    }

    private static BufferedImage painted(BufferedImage full, List<Integer> palette) {
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage few =
                new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> places = new HashMap<>();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                int place = places.computeIfAbsent(full.getRGB(x, y), rgb -> nearest(colours, rgb));
                few.getRaster().setSample(x, y, 0, place);
            }
        }
        return few;
    }

    private static int nearest(int[] colours, int rgb) {
        int best = 0;
        for (int at = 1; at < colours.length; at++) {
            if (distance(colours[at], rgb) < distance(colours[best], rgb)) {
                best = at;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
