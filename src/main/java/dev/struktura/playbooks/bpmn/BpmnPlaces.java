package dev.struktura.playbooks.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Where everything stands in the picture: stages in columns from left to right by how far they are from the first, with the events on the
 * lower edge of each and a choice right of it. Between the columns and under every row there is room for lines.
 */
final class BpmnPlaces {

    /** Between two columns. */
    static final int CHANNEL = 170;

    private static final int LEFT = 220;
    private static final int TOP = 100;
    private static final int ROW = 290;
    private static final int TASK_WIDTH = 140;
    private static final int TASK_HEIGHT = 80;
    private static final int EVENT = 36;
    private static final int EVENT_STEP = 110;
    private static final int CHOICE = 50;
    private static final int CHOICE_GAP = 30;
    private static final int LABEL_GAP = 6;
    private static final int LABEL_WIDTH = EVENT_STEP - 2 * LABEL_GAP;
    private static final int LABEL_HEIGHT = 56;

    /** A rectangle in the picture. */
    record Box(int x, int y, int width, int height) {

        int center() {
            return x + width / 2;
        }

        int middle() {
            return y + height / 2;
        }

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }
    }

    private record Spot(int column, int row, boolean isEnd) {}

    private static final Spot NOWHERE = new Spot(0, 0, false);

    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private final Map<String, List<String>> events = new HashMap<>();
    private final Map<String, String> owners = new LinkedHashMap<>();

    BpmnPlaces(JsonNode process) {
        columns(process);
    }

    /** A stage stands right of the first one that leads to it; what nothing leads to stands where it is in the list. */
    private void columns(JsonNode process) {
        process.path("stages").forEach(stage -> {
            int here = columns.computeIfAbsent(
                    stage.path("key").asString(""), key -> columns.isEmpty() ? 0 : columns.size());
            stage.path("next").forEach(next -> columns.putIfAbsent(next.asString(""), here + 1));
            stage.path("rules").forEach(rule -> {
                String target = EdgeRules.target(rule);
                if (!target.isEmpty()) {
                    columns.putIfAbsent(target, here + 1);
                }
            });
        });
    }

    void start() {
        owners.put("start.", "");
    }

    void stage(String key, boolean isEnd) {
        int column = columns.getOrDefault(key, 0);
        spots.put(key, new Spot(column, rows.merge(column, 1, Integer::sum) - 1, isEnd));
        owners.put(key, key);
    }

    void choice(String stage, String id) {
        owners.put(id, stage);
    }

    void edge(String stage, String id) {
        events.computeIfAbsent(stage, key -> new ArrayList<>()).add(id);
        owners.put(id, stage);
    }

    Set<String> all() {
        return owners.keySet();
    }

    Box box(String id) {
        String owner = owners.getOrDefault(id, "");
        if (owner.isEmpty()) {
            return new Box(60, TOP + (TASK_HEIGHT - EVENT) / 2, EVENT, EVENT);
        }
        Box task = task(owner);
        if (id.equals(owner)) {
            return spot(id).isEnd() ? new Box(task.x(), task.middle() - EVENT / 2, EVENT, EVENT) : task;
        }
        return isEvent(id)
                ? new Box(
                        task.x()
                                + LABEL_GAP
                                + events.getOrDefault(owner, List.of()).indexOf(id) * EVENT_STEP,
                        task.bottom() - EVENT / 2,
                        EVENT,
                        EVENT)
                : new Box(task.right() + CHOICE_GAP, task.middle() - CHOICE / 2, CHOICE, CHOICE);
    }

    /** Where the name of an event on an edge stands: right of the line that leaves it. */
    Optional<Box> label(String id) {
        Box box = box(id);
        return isEvent(id)
                ? Optional.of(new Box(box.center() + LABEL_GAP, box.bottom() + LABEL_GAP, LABEL_WIDTH, LABEL_HEIGHT))
                : Optional.empty();
    }

    boolean isEvent(String id) {
        return events.getOrDefault(owners.getOrDefault(id, ""), List.of()).contains(id);
    }

    boolean haveOneOwner(String one, String other) {
        return owners.getOrDefault(one, "").equals(owners.getOrDefault(other, ""));
    }

    int column(String id) {
        String owner = owners.getOrDefault(id, "");
        return owner.isEmpty() ? -1 : spot(owner).column();
    }

    /** Below everything that stands in the row of this one. */
    int below(String id) {
        return TOP
                + spot(owners.getOrDefault(id, "")).row() * ROW
                + TASK_HEIGHT
                + EVENT / 2
                + LABEL_HEIGHT
                + 2 * LABEL_GAP;
    }

    int left(int column) {
        int left = LEFT;
        for (int before = 0; before < column; before++) {
            left += width(before) + CHOICE_GAP + CHOICE + CHANNEL;
        }
        return left;
    }

    private Box task(String stage) {
        Spot spot = spot(stage);
        return new Box(left(spot.column()), TOP + spot.row() * ROW, width(stage), TASK_HEIGHT);
    }

    private int width(int column) {
        return spots.entrySet().stream()
                .filter(spot -> spot.getValue().column() == column)
                .mapToInt(spot -> width(spot.getKey()))
                .max()
                .orElse(TASK_WIDTH);
    }

    private int width(String stage) {
        return Math.max(TASK_WIDTH, events.getOrDefault(stage, List.of()).size() * EVENT_STEP);
    }

    private Spot spot(String stage) {
        return spots.getOrDefault(stage, NOWHERE);
    }
}
