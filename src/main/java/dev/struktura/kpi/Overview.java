package dev.struktura.kpi;

import dev.struktura.deals.StuckRule;
import dev.struktura.desk.ClientNames;
import dev.struktura.desk.Looming;
import dev.struktura.desk.Notification;
import dev.struktura.desk.Task;
import java.util.List;

/**
 * Everything a leader looks at in the morning.
 *
 * @param breaking tasks due within the next hours, the soonest first
 * @param looming what the process will do by itself within the next hours
 * @param broken tasks whose time is over, the longest first
 * @param silent alerts nobody has acknowledged
 * @param stuck what the process could not do by itself, for those who can mend it
 * @param clients whom the tasks and alerts are about
 */
public record Overview(
        List<TeamFigures> teams,
        List<Task> breaking,
        List<Looming> looming,
        List<Task> broken,
        List<Notification> silent,
        List<StuckRule> stuck,
        ClientNames clients) {

    public Overview {
        teams = List.copyOf(teams);
        breaking = List.copyOf(breaking);
        looming = List.copyOf(looming);
        broken = List.copyOf(broken);
        silent = List.copyOf(silent);
        stuck = List.copyOf(stuck);
    }

    public Figures total() {
        return teams.stream().map(TeamFigures::total).reduce(Figures.NONE, Figures::plus);
    }

    public int queued() {
        return teams.stream().mapToInt(team -> team.queue().deals()).sum();
    }
}
