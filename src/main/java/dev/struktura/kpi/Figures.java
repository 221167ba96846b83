package dev.struktura.kpi;

import dev.struktura.deals.DealFigures;
import dev.struktura.desk.Workload;

/**
 * What somebody has, and how much of it is in trouble.
 *
 * @param deals open deals
 * @param idle open deals on which nobody acted for 24 hours
 * @param tasks open tasks
 * @param overdue open tasks whose time is over
 * @param soon open tasks due within the next hours
 */
public record Figures(int deals, int idle, int tasks, int overdue, int soon) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0);

    static Figures of(DealFigures.Load load) {
        return new Figures(load.open(), load.idle(), 0, 0, 0);
    }

    static Figures of(Workload load) {
        return new Figures(0, 0, load.open(), load.overdue(), load.soon());
    }

    Figures plus(Figures other) {
        return new Figures(
                deals + other.deals,
                idle + other.idle,
                tasks + other.tasks,
                overdue + other.overdue,
                soon + other.soon);
    }
}
