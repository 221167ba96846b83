package dev.struktura.structure.design;

/** How many people make a pod. Source of the bounds: the product brief, section 2; six is the middle of them. */
final class PodSizes {

    static final int LEAST = 4;
    static final int MOST = 8;
    private static final int USUAL = 6;

    private PodSizes() {}

    /** Into how many pods people are dealt: as near to six each as keeps all within the bounds; at least one. */
    static int count(int people) {
        int fewest = Math.ceilDiv(people, MOST);
        int most = Math.max(1, people / LEAST);
        return Math.clamp(Math.round((float) people / USUAL), Math.max(1, fewest), Math.max(fewest, most));
    }
}
