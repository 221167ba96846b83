package dev.struktura.deals;

import java.util.List;

/** Says how deals pass from team to team, and follows them; whoever keeps the rules of handoffs contributes it. Without one they pass at once. */
public interface Handovers {

    /** Facts whose key begins so are answers to the receiving team, not facts of the deal. */
    String ANSWER = "handoff-";

    /** What is missing under this key is a talk with the client, which no text stands for. */
    String CONTACT = ANSWER + "contact";

    /** How this deal passes; asked inside the decision, while the deal is locked. */
    Passage passage(Crossing crossing);

    /** Follows what became of handoffs, in order, inside the transaction, once deals, journal and tasks are written. */
    void follow(List<Handover> happened);
}
