package dev.struktura.base.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Gives every page its frame as model attribute {@code f}. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    private final Frames frames;

    PageModel(Frames frames) {
        this.frames = frames;
    }

    @ModelAttribute("f")
    @Nullable
    Frame frame(HttpServletRequest request) {
        return rendersNoPage(request) ? null : frames.of(request);
    }

    private static boolean rendersNoPage(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RestController.class);
    }
}
