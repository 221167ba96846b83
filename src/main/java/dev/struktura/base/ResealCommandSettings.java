package dev.struktura.base;

final class ResealCommandSettings extends CommandSettings {

    ResealCommandSettings() {
        super(ResealCommand.OPTION);
    }
}
