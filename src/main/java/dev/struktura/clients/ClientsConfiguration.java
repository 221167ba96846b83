package dev.struktura.clients;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What an installation may set for the client base. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RevealBudget.class, PaceLimits.class})
class ClientsConfiguration {}
