package dev.struktura.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One browser window of one person; remembers what went wrong in it. */
public final class Screen implements AutoCloseable {

    private static final AxeRunOptions ONLY_VIOLATIONS = onlyViolations();

    private static final boolean LOOKED_AT = !"true".equals(System.getenv("CI"));

    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private Look look;

    Screen(BrowserContext context, Look look) {
        this.context = context;
        this.look = look;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            // A 422 asks for what is missing; Chromium reports it as an error, people see a form.
            if (message.type().equals("error") && !message.text().contains("status of 422")) {
                errors.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(errors::add);
    }

    public Page page() {
        return page;
    }

    /** Looks otherwise from the next page on. */
    void turn(Look other, String url) {
        look = other;
        page.setViewportSize(other.width(), other.height());
        context.addCookies(other.cookies(url));
    }

    /** Opens a path of the application and waits until htmx has loaded what the page asks for at once. */
    public Response open(String path) {
        Response response = page.navigate(path);
        settle();
        return response;
    }

    /** Waits until no request of htmx is under way and nothing is about to be swapped. */
    public void settle() {
        page.waitForFunction("() => typeof htmx === 'undefined'"
                + " || !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }

    /** Marks the page, so that {@link #wasNotLoadedAnew()} can tell. */
    public void mark() {
        page.evaluate("() => window.markedByTest = true");
    }

    public boolean wasNotLoadedAnew() {
        return Boolean.TRUE.equals(page.evaluate("() => window.markedByTest === true"));
    }

    /** Id of what the keyboard stands on. */
    public String focus() {
        return (String) page.evaluate("() => document.activeElement.id");
    }

    public Locator at(String selector) {
        return page.locator(selector);
    }

    /** Nothing wrong for axe-core, nothing in the console, no horizontal scroll. */
    public void check() {
        axe();
        noHorizontalScroll();
        noErrors();
    }

    public void axe() {
        List<String> violations = new AxeBuilder(page)
                .setLegacyMode(true).options(ONLY_VIOLATIONS).analyze().getViolations().stream()
                        .map(Screen::told)
                        .toList();
        assertThat(violations).as("axe-core on %s, %s", page.url(), look).isEmpty();
    }

    public void noHorizontalScroll() {
        Object overhang = page.evaluate(
                "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
        assertThat(overhang)
                .as("pixels that stick out on %s, %s", page.url(), look)
                .isEqualTo(0);
    }

    public void noErrors() {
        assertThat(errors).as("console of %s, %s", page.url(), look).isEmpty();
    }

    /** Keeps a picture of the whole page in {@code target/screens}; where {@code CI=true} nobody looks at one. */
    public void picture(String name) {
        if (!LOOKED_AT) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", name + "-" + look + ".png"))
                .setFullPage(look.width() < 600));
    }

    @Override
    public void close() {
        context.close();
    }

    /** What passed is counted, not described: that takes most of the time. */
    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }
}
