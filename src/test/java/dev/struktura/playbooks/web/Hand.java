package dev.struktura.playbooks.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dev.struktura.testing.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How somebody works on the designer; every change is waited for until it is saved. */
abstract class Hand {

    private static final String NOTHING_UNDER_WAY =
            "&& !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')";
    private static final String SAVED =
            "before => (document.getElementById('draft-version')?.value ?? before) !== before" + NOTHING_UNDER_WAY;
    private static final String OPEN = "at => document.getElementById('draft-at').value === at" + NOTHING_UNDER_WAY;

    /** Milliseconds; drawing a frame takes longer, so the page is not asked once a frame. */
    private static final int ASKED_EVERY = 10;

    final Screen screen;

    Hand(Screen screen) {
        this.screen = screen;
    }

    static Hand withMouse(Screen screen) {
        return new Mouse(screen);
    }

    static Hand withKeyboard(Screen screen) {
        return new Keyboard(screen);
    }

    abstract void press(Locator button);

    /** Presses a link, wherever it is just then: opening something scrolls. */
    abstract void follow(Locator link);

    abstract void write(Locator field, String words);

    abstract void select(Locator field, String value);

    abstract void draw(String from, String to);

    /** Opens what stands behind a link, such as a stage of the picture. */
    void open(Locator link) {
        String at = link.getAttribute("data-open-at");
        follow(link);
        if (at != null) {
            until(OPEN, at);
        }
    }

    void tick(Locator box) {
        if (!box.isChecked()) {
            saves(() -> press(box));
        }
    }

    void untick(Locator box) {
        if (box.isChecked()) {
            saves(() -> press(box));
        }
    }

    /** Writes into a field that is saved when it is left. */
    void fill(String field, String words) {
        fill(Map.of(field, words));
    }

    /** Goes from field to field without waiting for any of them to be saved. */
    void fill(Map<String, String> fields) {
        Map<String, String> others = new LinkedHashMap<>(fields);
        others.keySet().retainAll(differing(fields));
        if (!others.isEmpty()) {
            saves(() -> others.forEach((field, words) -> {
                write(screen.at("#" + field), words);
                screen.page().keyboard().press("Tab");
            }));
        }
    }

    /** Those that say something else. */
    private List<?> differing(Map<String, String> fields) {
        return (List<?>) screen.page().evaluate("""
            fields => Object.keys(fields).filter(id => document.getElementById(id).value !== fields[id])
            """, fields);
    }

    /** Chooses what is saved at once. */
    void choose(String field, String value) {
        Locator there = screen.at("#" + field);
        if (!there.inputValue().equals(value)) {
            saves(() -> select(there, value));
        }
    }

    void add(String button) {
        saves(() -> press(screen.at("[data-key=" + button + "]")));
    }

    void saves(Runnable work) {
        String before = screen.at("#draft-version").inputValue();
        work.run();
        until(SAVED, before);
    }

    private void until(String question, String about) {
        screen.page()
                .waitForFunction(question, about, new Page.WaitForFunctionOptions().setPollingInterval(ASKED_EVERY));
    }

    Locator stage(String key) {
        return screen.at(".is-across [data-stage=" + key + "]");
    }

    private static final class Mouse extends Hand {

        private static final String INTO_SIGHT = """
            element => {
                element.scrollIntoView({ block: 'center', behavior: 'instant' });
                const box = element.getClientRects()[0];
                return [box.x + box.width / 2, box.y + box.height / 2];
            }
            """;
        private static final String TOP = """
            element => {
                const box = element.getBoundingClientRect();
                return [box.x + Math.min(box.width / 2, 24), box.y + Math.min(box.height / 2, 20)];
            }
            """;
        private static final int ATTEMPTS = 100;

        Mouse(Screen screen) {
            super(screen);
        }

        @Override
        void press(Locator button) {
            onto(button, INTO_SIGHT);
            screen.page().mouse().down();
            screen.page().mouse().up();
        }

        /** Moves there again when the page moved meanwhile: whoever sees the mouse beside the button does so, too. */
        private void onto(Locator what, String point) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                List<?> at = (List<?>) what.evaluate(point);
                screen.page().mouse().move(number(at.getFirst()), number(at.getLast()));
                if ((boolean) what.evaluate("element => element.matches(':hover')")) {
                    return;
                }
            }
            throw new AssertionError("The mouse does not get to " + what);
        }

        @Override
        void follow(Locator link) {
            link.click();
        }

        private static double number(Object written) {
            return ((Number) written).doubleValue();
        }

        @Override
        void write(Locator field, String words) {
            press(field);
            field.fill(words);
        }

        /** The list of a select is the system's own, where no mouse of a test gets to. */
        @Override
        void select(Locator field, String value) {
            field.selectOption(new SelectOption().setValue(value));
        }

        @Override
        void draw(String from, String to) {
            saves(() -> drag(screen.at("[data-port=" + from + "]"), stage(to)));
        }

        void drag(Locator what, Locator where) {
            what.scrollIntoViewIfNeeded();
            onto(what, TOP);
            screen.page().mouse().down();
            onto(where, TOP);
            screen.page().mouse().up();
        }
    }

    private static final class Keyboard extends Hand {

        Keyboard(Screen screen) {
            super(screen);
        }

        private Page page() {
            return screen.page();
        }

        @Override
        void press(Locator button) {
            button.focus();
            page().keyboard().press("checkbox".equals(button.getAttribute("type")) ? "Space" : "Enter");
        }

        @Override
        void follow(Locator link) {
            press(link);
        }

        @Override
        void write(Locator field, String words) {
            field.focus();
            page().keyboard().press("Control+KeyA");
            page().keyboard().insertText(words);
        }

        @Override
        void select(Locator field, String value) {
            field.focus();
            int steps = (int) field.evaluate(
                    "(field, value) => [...field.options].findIndex(one => one.value === value) - field.selectedIndex",
                    value);
            for (int step = 0; step < Math.abs(steps); step++) {
                page().keyboard().press(steps > 0 ? "ArrowDown" : "ArrowUp");
            }
        }

        @Override
        void draw(String from, String to) {
            stage(from).focus();
            page().keyboard().press("KeyW");
            screen.at("#new-way:focus").waitFor();
            select(screen.at("#new-way"), to);
            saves(() -> {
                page().keyboard().press("Tab");
                page().keyboard().press("Enter");
            });
        }
    }
}
