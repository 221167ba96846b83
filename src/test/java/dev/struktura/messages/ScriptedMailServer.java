package dev.struktura.messages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that answers each command as the test wants; the answer HANG_UP ends the connection instead. */
final class ScriptedMailServer implements AutoCloseable {

    static final String HANG_UP = "";
    static final String END_OF_MAIL = ".";

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final @Nullable SSLContext tls;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** @param answers by the first word of the command; END_OF_MAIL stands for the end of the mail */
    ScriptedMailServer(Map<String, String> answers) throws IOException {
        this(answers, null);
    }

    /** @param tls what the server shows after STARTTLS; null when it has nothing to show */
    ScriptedMailServer(Map<String, String> answers, @Nullable SSLContext tls) throws IOException {
        this.answers = Map.copyOf(answers);
        this.tls = tls;
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        Writer out = client.getOutputStream() == null ? Writer.nullWriter() : client(client);
        say(out, "220 test");
        converse(client, in, out);
    }

    private void converse(Socket client, BufferedReader in, Writer out) throws IOException {
        boolean mail = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (mail && !line.equals(END_OF_MAIL)) {
                continue;
            }
            String command = line.split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT);
            String answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 ok");
            if (answer.equals(HANG_UP)) {
                return;
            }
            say(out, answer);
            if (command.equals("STARTTLS") && tls != null) {
                converseInSecret(client, tls);
                return;
            }
            mail = command.equals("DATA") && answer.startsWith("354");
        }
    }

    private void converseInSecret(Socket client, SSLContext shown) throws IOException {
        try (SSLSocket secret = (SSLSocket) shown.getSocketFactory().createSocket(client, null, true)) {
            secret.setUseClientMode(false);
            secret.startHandshake();
            converse(
                    secret,
                    new BufferedReader(new InputStreamReader(secret.getInputStream(), StandardCharsets.UTF_8)),
                    client(secret));
        } catch (SSLException refused) {
            // the client did not like what it was shown, and says no more
        }
    }

    private static Writer client(Socket client) throws IOException {
        return new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
