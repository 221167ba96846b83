package dev.struktura.messages;

import dev.struktura.base.time.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the outbox moving while the application runs; a slow channel delays no other. */
@Component
@ConditionalOnBooleanProperty(name = "struktura.workers", matchIfMissing = true)
class Postman implements SmartLifecycle {

    private final Dispatcher dispatcher;
    private final Rounds rounds = new Rounds();

    Postman(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public void start() {
        for (Channel channel : Channel.values()) {
            rounds.start("postman-" + channel.slug(), () -> dispatcher.sendDue(channel));
        }
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.areWalking();
    }
}
