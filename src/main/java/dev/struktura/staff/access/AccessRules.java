package dev.struktura.staff.access;

import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** Who may call what: programs come with tokens and never with a session, people with a session and a CSRF token. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    /** What a visitor may see: the door, links sent to clients, pictures and scripts, and what machines ask. */
    private static final String[] PUBLIC = {
        "/sign-in",
        "/sign-in/code",
        "/sign-in/passkey",
        "/sign-in/passkey/options",
        "/p/**",
        "/brand/**",
        "/c/**",
        "/i/**",
        "/survey/**",
        "/unsubscribe/**",
        "/calendar/**",
        "/hooks/**",
        "/forms/**",
        "/preferences/**",
        "/assets/**",
        "/webjars/**",
        "/css/**",
        "/js/**",
        "/favicon.svg",
        "/favicon.ico",
        "/icons.svg",
        "/robots.txt",
        "/actuator/health",
        "/actuator/health/**",
        "/actuator/prometheus"
    };

    private static final String[] API_PUBLIC = {
        "/api/v1/openapi", "/api/v1/openapi/**", "/api/v1/docs", "/api/v1/docs/**", "/api/v1/swagger-ui/**"
    };

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ApiTokens tokens, ApiRefusals refusals) {
        return http.securityMatcher("/api/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AccessRules::headers)
                .addFilterBefore(new BearerFilter(tokens, refusals), AuthorizationFilter.class)
                .addFilterAfter(new ViewersAsk(), AuthorizationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(POST, "/api/v1/tokens")
                        .permitAll()
                        .requestMatchers(API_PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, SignedInSessions sessions, ApiTokens tokens) {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .addFilterBefore(new ColleagueFilter(tokens), AuthorizationFilter.class)
                .addFilterAfter(new ViewersAsk(), AuthorizationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens())
                        // mail programs post here by themselves (RFC 8058); the token in the path is the proof
                        .ignoringRequestMatchers("/unsubscribe/*")
                        // payment providers sign what they send
                        .ignoringRequestMatchers("/hooks/**")
                        // forms of other sites; nobody is signed in there, and a ticket says when it was opened
                        .ignoringRequestMatchers("/forms/*"))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AccessRules::headers)
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new ToSignIn()))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** In a cookie, so that a visitor who only looks at the sign-in page costs no session. */
    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("csrf");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        return tokens;
    }

    /** The others are set for every response by the page frame. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .cacheControl(Customizer.withDefaults())
                .httpStrictTransportSecurity(Customizer.withDefaults());
    }
}
