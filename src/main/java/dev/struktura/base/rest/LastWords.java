package dev.struktura.base.rest;

import dev.struktura.base.web.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What the server itself refuses before any filter sees it, such as a path in no known encoding, is a problem like any other. */
@Component
class LastWords implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ObjectProvider<Problems> problems;

    /** @param problems asked for late: the server is made before most of the application */
    LastWords(ObjectProvider<Problems> problems) {
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.getPipeline().addValve(new Valve(problems));
                host.setErrorReportValveClass(Valve.class.getName());
            }
        });
    }

    /** Pages get the server's own words, without its name and version. */
    private static final class Valve extends ErrorReportValve {

        private final ObjectProvider<Problems> problems;

        Valve(ObjectProvider<Problems> problems) {
            this.problems = problems;
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        protected void report(Request request, Response response, Throwable wrong) {
            if (!ApiBoundary.isApi(request)) {
                super.report(request, response, wrong);
            } else if (response.getStatus() >= 400
                    && response.getContentWritten() == 0
                    && response.setErrorReported()) {
                write(request, response);
            }
        }

        private void write(Request request, Response response) {
            try {
                problems.getObject().write(Refusals.ofStatus(response.getStatus()), request, response);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
