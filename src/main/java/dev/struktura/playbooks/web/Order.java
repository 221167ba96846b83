package dev.struktura.playbooks.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list as it would be after a button beside it is pressed. */
public record Order(List<String> keys) {

    /** With the one at that place one place earlier (-1) or later (1); at the end it stays. */
    public List<String> shifted(int place, int step) {
        List<String> shifted = new ArrayList<>(keys);
        Collections.swap(shifted, place, Math.clamp(place + step, 0, keys.size() - 1));
        return shifted;
    }

    public List<String> without(String key) {
        return keys.stream().filter(one -> !one.equals(key)).toList();
    }
}
