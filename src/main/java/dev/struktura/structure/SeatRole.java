package dev.struktura.structure;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a person does in a team: the first three on a level of the conveyor, the others in a pod. */
public enum SeatRole {
    SALES_DEVELOPMENT("sales-development"),
    ACCOUNT_EXECUTIVE("account-executive"),
    ACCOUNT_MANAGER("account-manager"),
    POD_MANAGER("pod-manager"),
    ANALYST("analyst"),
    SALES_SPECIALIST("sales-specialist"),
    SERVICE_COORDINATOR("service-coordinator");

    private final String key;

    SeatRole(String key) {
        this.key = key;
    }

    /** The word in the API, in tables and in message keys. */
    @JsonValue
    public String key() {
        return key;
    }

    static SeatRole of(String key) {
        for (SeatRole role : values()) {
            if (role.key.equals(key)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no such role: " + key);
    }
}
