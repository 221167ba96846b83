package dev.struktura.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium in front of the running application; one per JVM, a fresh profile for every {@link Screen}. */
public final class Browser {

    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("STRUKTURA_CHROMIUM"), "/usr/bin/chromium"));
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--force-prefers-reduced-motion");

    private static com.microsoft.playwright.@Nullable Browser chromium;

    private static final String SESSION = "struktura";

    private final IntSupplier port;
    private final Map<String, Cookie> sessions = new HashMap<>();

    /** @param port of the application under test, asked for when a page is opened */
    public Browser(IntSupplier port) {
        this.port = port;
    }

    /** A visitor who has not signed in. */
    public Screen visitor(Look look) {
        BrowserContext context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(url())
                        .setLocale(look.language())
                        .setTimezoneId("Europe/Kyiv")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(look.width(), look.height()));
        context.addCookies(look.cookies(url()));
        return new Screen(context, look);
    }

    /** A person of the demo company on their start page: {@code as("olena", Look.WIDE)}. */
    public Screen as(String person, Look look) {
        Screen screen = signedIn(person, look);
        screen.open("/");
        return screen;
    }

    /** Signs in by the form once for a test class; later windows of the same person go on with that session. */
    private Screen signedIn(String person, Look look) {
        Screen screen = visitor(look);
        BrowserContext context = screen.page().context();
        Cookie session = sessions.get(person);
        if (session == null) {
            signIn(person, screen);
            sessions.put(person, sessionOf(context));
        } else {
            context.addCookies(List.of(session));
        }
        return screen;
    }

    private static void signIn(String person, Screen screen) {
        screen.open("/sign-in");
        screen.page().fill("#email", Sellers.email(person));
        screen.page().fill("#password", Sellers.PASSWORD);
        screen.page().click("main form button.btn-primary");
        screen.page().waitForURL(address -> !address.contains("/sign-in"));
    }

    private static Cookie sessionOf(BrowserContext context) {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals(SESSION))
                .findFirst()
                .orElseThrow();
    }

    /** Sessions live in the database, which is another one now. */
    void forgetSessions() {
        sessions.clear();
    }

    public Screen as(String person) {
        return as(person, Look.WIDE);
    }

    /** Opens the page in every look, checks it (see {@link Screen#check()}) and keeps a picture in {@code target/screens}. */
    public void everyLook(String person, String path, String picture) {
        everyLook(person, path, picture, screen -> {});
    }

    /** The same, after something was done on the page. One window turns from look to look, as it knows styles and scripts already. */
    public void everyLook(String person, String path, String picture, Consumer<Screen> first) {
        try (Screen screen = signedIn(person, Look.WIDE)) {
            for (Look look : Look.ALL) {
                screen.turn(look, url());
                screen.open(path);
                first.accept(screen);
                screen.picture(picture);
                screen.check();
            }
        }
    }

    private String url() {
        return "http://localhost:" + port.getAsInt();
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium != null) {
            return chromium;
        }
        if (!Files.isExecutable(CHROMIUM)) {
            String hint = "no Chromium at " + CHROMIUM
                    + ": screens are NOT tested. Install it (apt-get install chromium) or set STRUKTURA_CHROMIUM.";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(hint);
            }
            System.err.println(hint);
            Assumptions.abort(hint);
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setHeadless(true)
                        .setArgs(QUIET));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return chromium;
    }
}
