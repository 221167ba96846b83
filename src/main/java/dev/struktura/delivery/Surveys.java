package dev.struktura.delivery;

import dev.struktura.base.Asking;
import dev.struktura.deals.ClientLetters;
import dev.struktura.deals.ClientLetters.Letter;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.desk.DoneListener;
import dev.struktura.desk.Task;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One question to the client when the last task of a project is done, and the answers to it. */
@Service
public class Surveys implements DoneListener {

    private static final int TOKEN_BYTES = 32;
    private static final Duration FRESH = Duration.ofDays(7);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SurveyRows rows;
    private final Projects projects;
    private final Deals deals;
    private final ClientLetters letters;
    private final Structure structure;
    private final Clock clock;

    Surveys(SurveyRows rows, Projects projects, Deals deals, ClientLetters letters, Structure structure, Clock clock) {
        this.rows = rows;
        this.projects = projects;
        this.deals = deals;
        this.letters = letters;
        this.structure = structure;
        this.clock = clock;
    }

    @Override
    public void done(Task task) {
        if (task.deal() != null) {
            projects.of(new DealId(task.deal().id()))
                    .filter(project -> project.isComplete() && isStep(project, task))
                    .ifPresent(project -> ask(deals.get(project.deal())));
        }
    }

    private static boolean isStep(Project project, Task task) {
        return project.tasks().stream().anyMatch(step -> step.id().equals(task.id()));
    }

    private void ask(Deal deal) {
        Instant now = clock.instant();
        Survey survey = new Survey(
                deal.id(),
                deal.number(),
                freshToken(),
                deal.team(),
                Objects.requireNonNullElse(deal.teamName(), ""),
                now,
                null,
                null);
        if (rows.insert(survey)) {
            deals.happened(deal.id(), "project-completed", Map.of("title", deal.title()), null);
            letters.send(
                    deal.id(),
                    new Letter(
                            "satisfaction/" + deal.id(),
                            "delivery.satisfaction",
                            Map.of("token", survey.token()),
                            now.plus(FRESH)));
        }
    }

    private static String freshToken() {
        byte[] bits = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** The question that the client has the key of. */
    public Optional<Survey> find(String token) {
        return Asking.asDepartment(() -> rows.find(token));
    }

    /**
     * The client says how satisfied they are, or thinks again.
     *
     * @return empty when there is no such question, it is too late, or this is no score
     */
    @Transactional
    public Optional<Survey> score(String token, int score) {
        Optional<Survey> open =
                rows.find(token).filter(survey -> Survey.isScore(score) && survey.isOpen(clock.instant()));
        open.filter(survey -> !Objects.equals(survey.score(), score)).ifPresent(survey -> {
            deals.happened(survey.deal(), "satisfaction-scored", Map.of("title", score + " / " + Survey.BEST), null);
            rows.score(survey.deal(), score, clock.instant());
        });
        return open.flatMap(survey -> rows.find(token));
    }

    /**
     * What the clients of one team answered.
     *
     * @param scores how many gave each score
     */
    public record Satisfaction(String team, int asked, int answered, double average, Map<Integer, Long> scores) {
        public Satisfaction {
            scores = Map.copyOf(scores);
        }

        /** Those who gave a good score, of those who answered, in percent; empty when nobody did. */
        public Optional<Long> satisfied() {
            long good = scores.entrySet().stream()
                    .filter(score -> score.getKey() >= Survey.GOOD)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            return answered == 0 ? Optional.empty() : Optional.of(Math.round(100.0 * good / answered));
        }
    }

    /** Whoever leads or analyses may know what clients say. */
    public static boolean figuresAreFor(Viewer viewer) {
        return viewer.leads() || viewer.seesEverything();
    }

    /** The clients whose score was low, of those asked in this time, the latest first. */
    public List<Survey> unhappy(Instant from, Instant until, Viewer viewer) {
        return rows.asked(from, until, structure.teamsSeenBy(viewer)).reversed().stream()
                .filter(survey -> survey.score() != null && survey.score() <= Survey.LOW)
                .toList();
    }

    /** By team, of clients asked from one moment until before another. */
    public List<Satisfaction> figures(Instant from, Instant until, Viewer viewer) {
        return rows.asked(from, until, structure.teamsSeenBy(viewer)).stream()
                .collect(Collectors.groupingBy(Survey::teamName, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(team -> satisfaction(team.getKey(), team.getValue()))
                .toList();
    }

    private static Satisfaction satisfaction(String team, List<Survey> asked) {
        List<Integer> scores =
                asked.stream().map(Survey::score).filter(Objects::nonNull).toList();
        double average = scores.stream().mapToInt(Integer::intValue).average().orElse(0);
        return new Satisfaction(
                team,
                asked.size(),
                scores.size(),
                Math.round(average * 100) / 100.0,
                scores.stream().collect(Collectors.groupingBy(score -> score, Collectors.counting())));
    }
}
