package dev.struktura.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.struktura.Struktura;
import dev.struktura.base.embedded.EmbeddedServer;
import dev.struktura.base.embedded.PostgresProperties;
import dev.struktura.base.time.DueWork;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** One durable server with the product in one database and a copy of it, for the floor, in another. */
final class Installation implements AutoCloseable {

    private final Path folder;
    private final EmbeddedServer server;
    private final ConfigurableApplicationContext application;
    private final HikariDataSource floor;

    private Installation(Path folder, EmbeddedServer server) {
        this.folder = folder;
        this.server = server;
        product(server).close();
        this.floor = copy(server);
        this.application = product(server);
    }

    private static ConfigurableApplicationContext product(EmbeddedServer server) {
        List<String> arguments = new ArrayList<>(database(server));
        arguments.addAll(List.of("--server.port=0", "--struktura.workers=false"));
        return SpringApplication.run(Struktura.class, arguments.toArray(String[]::new));
    }

    private static List<String> database(EmbeddedServer server) {
        return List.of(
                "--spring.datasource.url=" + server.url(EmbeddedServer.NAME),
                "--spring.datasource.username=" + EmbeddedServer.NAME,
                "--spring.datasource.password=" + server.password(),
                "--server.address=127.0.0.1",
                "--struktura.demo=true");
    }

    /** What a second process has to be told to work on the same database. */
    List<String> database() {
        return database(server);
    }

    /** The same tables with the same people in them; needs the product not to run. */
    private static HikariDataSource copy(EmbeddedServer server) {
        try (HikariDataSource administration = pool(server.url("postgres"), server.password())) {
            new JdbcTemplate(administration).execute("create database floor template " + EmbeddedServer.NAME);
        }
        return pool(server.url("floor"), server.password());
    }

    /** A new database on the same server, for somebody to compare with; its pool is the caller's to close. */
    HikariDataSource database(String name) {
        new JdbcTemplate(application.getBean(javax.sql.DataSource.class)).execute("create database " + name);
        return pool(server.url(name), server.password());
    }

    static Installation start() throws IOException {
        Path folder = Files.createTempDirectory("struktura-bench");
        return new Installation(folder, EmbeddedServer.start(PostgresProperties.forTests(folder, 0, true)));
    }

    private static HikariDataSource pool(String url, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(EmbeddedServer.NAME);
        config.setPassword(password);
        config.setMaximumPoolSize(20);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Everything that comes due by itself, driven by hand here. */
    Collection<DueWork> dueWork() {
        return application.getBeansOfType(DueWork.class).values();
    }

    HikariDataSource floor() {
        return floor;
    }


    Viewer head() {
        return viewer("head");
    }

    /** Somebody of the demo company, by the name before the @. */
    Viewer viewer(String name) {
        Employee one = bean(Staff.class).byEmail(name + "@techflow.example").orElseThrow();
        return new Viewer(one.id(), one.name(), one.email(), one.role(), one.locale(), one.zone());
    }

    @Override
    public void close() throws IOException {
        floor.close();
        application.close();
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
