package dev.struktura.staff;

import java.util.List;

/** Passes the tasks of people who are away to others, and gives them back; a module above does it. */
public interface Cover {

    /**
     * Makes it so as the absences are now.
     *
     * @return how many tasks changed hands
     */
    int settle();

    /** What became of the tasks of a person that come due while they are away. */
    Covered of(EmployeeId person);

    /**
     * Tasks that somebody else does for the time.
     *
     * @param kept how many stay with the person because nobody is there who could do them
     */
    record Covered(List<Share> shares, int kept) {

        public static final Covered NOTHING = new Covered(List.of(), 0);
    }

    /** So many tasks are one person's meanwhile. */
    record Share(EmployeeId substitute, int tasks) {}
}
