package dev.struktura.journal;

import dev.struktura.base.CommandSettings;

final class VerifyCommandSettings extends CommandSettings {

    VerifyCommandSettings() {
        super(VerifyCommand.OPTION);
    }
}
