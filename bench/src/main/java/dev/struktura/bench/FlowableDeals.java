package dev.struktura.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Flowable with its defaults: history level audit, a pool for connections, the asynchronous executor for timers. */
final class FlowableDeals implements Contender, AutoCloseable {

    private static final String STEP = """
        <userTask id="step%1$d"/>
        <boundaryEvent id="late%1$d" attachedToRef="step%1$d" cancelActivity="false">
          <timerEventDefinition><timeDuration>PT24H</timeDuration></timerEventDefinition>
        </boundaryEvent>
        <sequenceFlow id="after%1$d" sourceRef="step%1$d" targetRef="%2$s"/>
        <sequenceFlow id="idle%1$d" sourceRef="late%1$d" targetRef="over%1$d"/>
        <endEvent id="over%1$d"/>
        """;

    private final HikariDataSource database;
    private final ProcessEngine engine;

    private FlowableDeals(HikariDataSource database, ProcessEngine engine) {
        this.database = database;
        this.engine = engine;
    }

    static FlowableDeals in(HikariDataSource database) {
        ProcessEngine engine = new StandaloneProcessEngineConfiguration()
                .setDataSource(database)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setAsyncExecutorActivate(false)
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("deal.bpmn20.xml", definition())
                .deploy();
        return new FlowableDeals(database, engine);
    }

    @Override
    public String name() {
        return "flowable";
    }

    private static String definition() {
        StringBuilder steps = new StringBuilder();
        for (int step = 1; step <= 4; step++) {
            steps.append(STEP.formatted(step, step == 4 ? "end" : "step" + (step + 1)));
        }
        return """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="bench">
              <process id="deal" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="first" sourceRef="start" targetRef="step1"/>
                %s
                <endEvent id="end"/>
              </process>
            </definitions>
            """.formatted(steps);
    }

    /** Start and four completions: five actions, as the others. */
    @Override
    public void run() {
        String deal = engine.getRuntimeService()
                .startProcessInstanceByKey("deal", Map.of("client", "Client", "amount", "1200.00"))
                .getId();
        for (int step = 1; step <= 4; step++) {
            String task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(deal)
                    .singleResult()
                    .getId();
            engine.getTaskService().complete(task, Map.of("answer" + step, "text"));
        }
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
