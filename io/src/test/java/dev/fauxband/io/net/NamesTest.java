package dev.fauxband.io.net;

import static dev.fauxband.io.net.Addresses.address;
import static dev.fauxband.io.net.Addresses.ip;
import static dev.fauxband.io.net.Addresses.redirection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class NamesTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void aNameIsLookedUpOnAnotherThread() {
        CompletableFuture<Thread> on = new CompletableFuture<>();
        try (Names names = names(Redirection.NONE, Reach.ALL)) {
            names.ask("iot.example", ip -> on.complete(Thread.currentThread()));

            assertThat(on.orTimeout(10, TimeUnit.SECONDS).join().isDaemon()).isTrue();
            assertThat(answer(names, "iot.example")).contains(ip("10.0.0.7"));
            assertThat(answer(names, "nowhere.example")).isEmpty();
        }
        assertThat(asked).containsExactly("iot.example", "iot.example", "nowhere.example");
    }

    @Test
    void onLoopbackNoResolverIsAskedAndOnlyLocalhostAndLiteralsAreKnown() {
        try (Names names = names(Redirection.NONE, Reach.LOOPBACK)) {
            assertThat(answer(names, "iot.example")).isEmpty();
            assertThat(names.ask("iot.example", ip -> {}))
                    .contains("no resolver is asked for iot.example: --net loopback keeps look-ups on this machine");
            assertThat(answer(names, "LocalHost")).contains(ip("127.0.0.1"));
            assertThat(answer(names, "::1")).contains(ip("::1"));
            assertThat(answer(names, "10.0.0.1")).contains(ip("10.0.0.1"));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void redirectedNamesLocalhostAndLiteralsNeedNoResolver() {
        try (Names names = names(redirection("iot.example:1=127.0.0.1:1"), Reach.ALL)) {
            assertThat(answer(names, "iot.example")).contains(ip("192.0.2.1"));
            assertThat(answer(names, "localhost")).contains(ip("127.0.0.1"));
            assertThat(answer(names, "10.0.0.1")).contains(ip("10.0.0.1"));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void withTheCatchAllNoNameNeedsAResolver() {
        try (Names names = names(Redirection.NONE.everythingTo(address("127.0.0.1:5683")), Reach.ALL)) {
            assertThat(answer(names, "any.example")).contains(ip("192.0.2.254"));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void tooManyOpenQuestionsAreAnsweredAtOnceWithTheReason() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(Names.QUESTIONS_MAX + 1);
        Routes routes = new Routes(Redirection.NONE, Reach.ALL);
        try (Names names = new Names(routes, name -> waitFor(busy))) {
            for (int i = 0; i <= Names.QUESTIONS_MAX; i++) {
                names.ask("n" + i, ip -> answered.countDown());
            }
            assertThat(answer(names, "one.too.many")).isEmpty();
            assertThat(names.ask("one.too.many", ip -> {}))
                    .contains("no resolver is asked for one.too.many: 4096 look-ups are open already");

            busy.countDown();
            assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aResolverThatFailsStillGivesAnAnswer() {
        Routes routes = new Routes(Redirection.NONE, Reach.ALL);
        Resolver failing = name -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> asked.add(failure.getMessage()));
            throw new IllegalStateException("broken");
        };
        try (Names names = new Names(routes, failing)) {
            assertThat(answer(names, "iot.example")).isEmpty();
            assertThat(answer(names, "iot.example")).isEmpty();
        }
    }

    private Names names(Redirection redirection, Reach reach) {
        return new Names(new Routes(redirection, reach), name -> {
            asked.add(name);
            return name.equals("iot.example") ? Optional.of(ip("10.0.0.7")) : Optional.empty();
        });
    }

    private static Optional<Octets> answer(Names names, String name) {
        CompletableFuture<Optional<Octets>> answer = new CompletableFuture<>();
        names.ask(name, answer::complete);
        return answer.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static Optional<Octets> waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
