package dev.struktura.playbooks.change;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(Publishers.class)
class ChangeConfiguration {}
