package dev.struktura.playbooks.change;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who it takes to publish; settings {@code struktura.publishing.*}.
 *
 * @param twoEyes whether a second person always has to agree; without it whoever publishes may ask for one
 */
@ConfigurationProperties("struktura.publishing")
record Publishers(@DefaultValue("false") boolean twoEyes) {}
