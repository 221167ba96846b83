package dev.struktura.staff;

/** What a person is in the department; rights hang on it. */
public enum Role {
    /** Owner of the business: sees all work and people and may act on them; structure and import are for who runs the department. */
    OWNER,
    /** Administrator: people, settings, import; bound by every gate like anybody. */
    ADMIN,
    /** Head of sales: sees and leads all teams. */
    HEAD,
    /** Team lead: sees and leads the teams they lead. */
    LEAD,
    /** Analyst: reads all work, changes none, sees no contact data. */
    ANALYST,
    /** Seller: own and own team's work. */
    SELLER;

    /** Whether it runs the department: changes its structure and brings in what other systems know. */
    public boolean runsDepartment() {
        return switch (this) {
            case ADMIN, HEAD -> true;
            case OWNER, LEAD, ANALYST, SELLER -> false;
        };
    }

    /** Whether it works on deals; an analyst only reads. */
    public boolean acts() {
        return this != ANALYST;
    }

    /** Whether it knows what the bank says, and says what money is for. */
    public boolean handlesMoney() {
        return switch (this) {
            case OWNER, HEAD -> true;
            case ADMIN, LEAD, ANALYST, SELLER -> false;
        };
    }

    /** Whether it answers for the journal being as it was written. */
    public boolean audits() {
        return switch (this) {
            case OWNER, ADMIN -> true;
            case HEAD, LEAD, ANALYST, SELLER -> false;
        };
    }

    public String authority() {
        return "ROLE_" + name();
    }
}
