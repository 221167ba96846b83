package dev.struktura.base.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Pages that say what happened, what was kept and what to do; a fragment's request gets only the words. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorPages implements ErrorViewResolver {

    private final Frames frames;
    private final Texts texts;

    ErrorPages(Frames frames, Texts texts) {
        this.frames = frames;
        this.texts = texts;
    }

    @ExceptionHandler
    ModelAndView refused(Problem problem, HttpServletRequest request) {
        return page(request, HttpStatusCode.valueOf(problem.kind().status()), problem.detail());
    }

    @ExceptionHandler
    ModelAndView noForm(MultipartException notAForm, HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, null);
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return page(request, status, null);
    }

    private ModelAndView page(HttpServletRequest request, HttpStatusCode status, @Nullable Reason detail) {
        Frame f = frames.of(request);
        Map<String, Object> model = new HashMap<>();
        model.put("f", f);
        model.put("status", status.value());
        model.put("words", wordsFor(status.value()));
        model.put("detail", detail == null ? "" : f.why(detail));
        return new ModelAndView(f.isHtmx() ? "error/words" : "error/page", model, status);
    }

    /** The key prefix of the words for a status: its own when there are any, else those of its class. */
    private String wordsFor(int status) {
        String own = "base.error." + status;
        if (texts.has(own + ".title")) {
            return own;
        }
        return status < 500 ? "base.error.400" : "base.error.500";
    }
}
