package dev.struktura.custody;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ExportSettings.class, DecoySettings.class, CanarySettings.class})
class CustodyConfiguration {}
