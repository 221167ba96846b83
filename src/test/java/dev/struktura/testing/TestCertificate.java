package dev.struktura.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate that a server made for itself. */
public record TestCertificate(Path store, Path pem) {

    public static final String PASSWORD = "changeit";

    /** @param name as in {@code ip:127.0.0.1} or {@code dns:mail.example} */
    public static TestCertificate of(String name, Path folder) throws IOException {
        TestCertificate made = new TestCertificate(folder.resolve("server.p12"), folder.resolve("server.pem"));
        keytool(made, "-genkeypair", "-keyalg", "EC", "-dname", "CN=test", "-ext", "san=" + name, "-validity", "30");
        keytool(made, "-exportcert", "-rfc", "-file", made.pem.toString());
        return made;
    }

    public SSLContext context() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(TestCertificate certificate, String command, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), command));
        words.addAll(List.of("-alias", "server", "-keystore", certificate.store.toString()));
        words.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        words.addAll(List.of(options));
        Process keytool = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.onExit().join().exitValue() != 0) {
            throw new IOException(said);
        }
    }
}
