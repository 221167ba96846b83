package dev.struktura.playbooks;

import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Publishing;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Publishes the processes that ship with the product as their first versions, where they are not there yet. */
@Component
class ShippedProcesses implements SmartInitializingSingleton {

    private static final List<String> SHIPPED = List.of("/processes/techflow.yaml");

    private final ProcessVersions versions;

    ShippedProcesses(ProcessVersions versions) {
        this.versions = versions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (String path : SHIPPED) {
            ProcessDocument document = ProcessDocument.shipped(path);
            if (versions.latest(document.key()).isEmpty()) {
                versions.publish(document, Publishing.SHIPPED);
            }
        }
    }
}
