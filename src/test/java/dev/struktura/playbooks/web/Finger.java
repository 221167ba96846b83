package dev.struktura.playbooks.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import dev.struktura.testing.Screen;

/** One finger on a screen that can be touched. */
final class Finger {

    private final CDPSession screen;

    Finger(Screen screen) {
        this.screen = screen.page().context().newCDPSession(screen.page());
        JsonObject on = new JsonObject();
        on.addProperty("enabled", true);
        this.screen.send("Emulation.setTouchEmulationEnabled", on);
    }

    void rest(Locator what) {
        what.scrollIntoViewIfNeeded();
        var box = what.boundingBox();
        touch("touchStart", box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
    }

    void drop(Locator where) {
        var box = where.boundingBox();
        touch("touchMove", box.x + 20, box.y + 30);
        touch("touchMove", box.x + 24, box.y + 32);
        send("touchEnd", new JsonArray());
    }

    private void touch(String type, double x, double y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        send(type, points);
    }

    private void send(String type, JsonArray points) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        screen.send("Input.dispatchTouchEvent", event);
    }
}
