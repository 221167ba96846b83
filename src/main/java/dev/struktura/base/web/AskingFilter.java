package dev.struktura.base.web;

import dev.struktura.base.Asking;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the rest of a request ask the database as somebody, however the request is dispatched. */
public abstract class AskingFilter extends OncePerRequestFilter {

    /** The employee who asks; null for nobody. */
    protected abstract @Nullable UUID asker();

    @Override
    protected final void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Asking.as(asker(), () -> chain.doFilter(request, response));
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected final boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected final boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
