package dev.struktura;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Struktura, the operating system of a sales department. */
@SpringBootApplication
public class Struktura {

    public static void main(String[] args) {
        SpringApplication.run(Struktura.class, args);
    }
}
