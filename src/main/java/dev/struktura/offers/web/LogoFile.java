package dev.struktura.offers.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.offers.brand.Logo;
import dev.struktura.offers.brand.LogoUpload;
import dev.struktura.offers.brand.LogoWish;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The logo as a form or a program sends it. */
public final class LogoFile {

    private LogoFile() {}

    /** @throws Problem when it is no logo */
    public static Logo checked(MultipartFile file) {
        return switch (LogoUpload.check(content(file))) {
            case LogoUpload.Check.Taken(Logo logo) -> logo;
            case LogoUpload.Check.TooLarge() ->
                throw Problem.invalid(
                        "logo",
                        Reason.of("offers.brand.invalid.logo-size", LogoUpload.MOST_KILOBYTES, LogoUpload.MOST_PIXELS));
            case LogoUpload.Check.NoPicture() ->
                throw Problem.invalid("logo", Reason.of("offers.brand.invalid.logo-kind"));
        };
    }

    /** Browsers send an empty part where nothing was chosen. */
    static LogoWish wish(@Nullable MultipartFile file, TypedTemplate typed) {
        if (file != null && !file.isEmpty()) {
            return new LogoWish.Take(checked(file));
        }
        return typed.dropsLogo() ? new LogoWish.Drop() : new LogoWish.Keep();
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file cannot be read back", e);
        }
    }
}
