package dev.struktura.base.time;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets methods with a schedule run by themselves; tests move time by hand instead. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "struktura.workers", matchIfMissing = true)
class SchedulingConfiguration {}
