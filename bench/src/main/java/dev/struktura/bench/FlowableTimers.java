package dev.struktura.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.job.service.impl.asyncexecutor.AsyncExecutor;
import org.flowable.job.service.impl.asyncexecutor.AsyncJobExecutorConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * W2 for Flowable with large pages under the global lock, as its makers advise; what follows a timer is the end of its process. Fewer
 * timers, as it takes long.
 */
final class FlowableTimers implements Firing {

    private static final int DUE = TimersDue.DUE / 20;
    private static final int PAGE = 512;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String DEFINITION = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="bench">
          <process id="waiting" isExecutable="true">
            <startEvent id="start"/>
            <sequenceFlow id="first" sourceRef="start" targetRef="day"/>
            <intermediateCatchEvent id="day">
              <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
            </intermediateCatchEvent>
            <sequenceFlow id="last" sourceRef="day" targetRef="end"/>
            <endEvent id="end"/>
          </process>
        </definitions>
        """;

    private final HikariDataSource database;
    private final JdbcTemplate sql;
    private final ProcessEngine engine;
    private final AsyncExecutor executor;

    private FlowableTimers(HikariDataSource database, StandaloneProcessEngineConfiguration settings) {
        this.database = database;
        this.sql = new JdbcTemplate(database);
        this.engine = settings.buildProcessEngine();
        this.executor = settings.getAsyncExecutor();
        engine.getRepositoryService()
                .createDeployment()
                .addString("waiting.bpmn20.xml", DEFINITION)
                .deploy();
    }

    static FlowableTimers in(HikariDataSource database) {
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setAsyncExecutorActivate(false);
        AsyncJobExecutorConfiguration acquisition = settings.getAsyncExecutorConfiguration();
        acquisition.setMaxTimerJobsPerAcquisition(PAGE);
        acquisition.setMaxAsyncJobsDuePerAcquisition(PAGE);
        acquisition.setGlobalAcquireLockEnabled(true);
        return new FlowableTimers(database, settings);
    }

    @Override
    public String name() {
        return "flowable";
    }

    @Override
    public double rate() {
        for (int i = 0; i < DUE; i++) {
            engine.getRuntimeService().startProcessInstanceByKey("waiting");
        }
        sql.update("update act_ru_timer_job set duedate_ = now() - interval '1 minute'");
        long start = System.nanoTime();
        executor.start();
        awaitAllFired();
        double seconds = (System.nanoTime() - start) / 1e9;
        executor.shutdown();
        return DUE / seconds;
    }

    private void awaitAllFired() {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (engine.getRuntimeService().createProcessInstanceQuery().count() > 0) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("not all fired in ten minutes");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
