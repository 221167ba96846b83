package dev.struktura;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Struktura, the operating system of a sales department. */
// Modules name their classes without looking at each other, so beans go by their full names.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Struktura {

    public static void main(String[] args) {
        SpringApplication.run(Struktura.class, args);
    }
}
