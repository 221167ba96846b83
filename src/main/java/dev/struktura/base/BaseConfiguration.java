package dev.struktura.base;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mechanisms that every module is given. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Company.class)
class BaseConfiguration {

    @Bean
    Ids ids() {
        return new UuidV7();
    }
}
