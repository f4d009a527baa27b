package dev.gradus.integration.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A real browser without a window, driven over its DevTools protocol. */
final class Chromium implements AutoCloseable, WebSocket.Listener {

    private static final long SECONDS = 120;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> events = Collections.synchronizedList(new ArrayList<>());
    private final StringBuilder message = new StringBuilder();
    private final Process process;
    private final WebSocket socket;
    private final String session;
    private int sent;

    /** Finds the browser on the path; a test that needs it is skipped without one, and says so. */
    static Path find() {
        Stream<String> directories =
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        Optional<Path> found = directories
                .flatMap(directory -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
        return found.orElseThrow(
                () -> new TestAbortedException("SKIPPED: no chromium, chromium-browser or google-chrome"
                        + " on the path, so the pages are not tested in a browser;"
                        + " on Debian: apt-get install chromium"));
    }

    Chromium(Path profile) throws Exception {
        Files.createDirectories(profile);
        ProcessBuilder builder = new ProcessBuilder(
                        find().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // What it leaves behind goes with the profile.
        builder.environment().put("TMPDIR", profile.toString());
        process = builder.start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address()), this)
                .get(SECONDS, TimeUnit.SECONDS);
        JsonNode target = call(null, "Target.createTarget", Map.of("url", "about:blank"));
        session = call(
                        null,
                        "Target.attachToTarget",
                        Map.of("targetId", target.get("targetId").textValue(), "flatten", true))
                .get("sessionId")
                .textValue();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
    }

    /** The browser says where it listens, and goes on writing of other things. */
    private String address() throws IOException {
        BufferedReader errors =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        String start = "DevTools listening on ";
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            if (line.startsWith(start)) {
                Thread rest = new Thread(() -> errors.lines().forEach(ignored -> {}), "chromium's messages");
                rest.setDaemon(true);
                rest.start();
                return line.substring(start.length());
            }
        }
        throw new IOException("the browser ended without saying where it listens");
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            try {
                JsonNode node = json.readTree(message.toString());
                message.setLength(0);
                if (node.has("id")) {
                    answers.get(node.get("id").intValue()).complete(node);
                } else {
                    synchronized (events) {
                        events.add(node);
                        events.notifyAll();
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        from.request(1);
        return null;
    }

    /** Calls a method of the protocol on the page. */
    JsonNode call(String method, Map<String, ?> parameters) throws Exception {
        return call(session, method, parameters);
    }

    private JsonNode call(String to, String method, Map<String, ?> parameters) throws Exception {
        ObjectNode request = json.createObjectNode();
        int id = ++sent;
        request.put("id", id).put("method", method).set("params", json.valueToTree(parameters));
        if (to != null) {
            request.put("sessionId", to);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(request.toString(), true).get(SECONDS, TimeUnit.SECONDS);
        JsonNode node = answer.get(SECONDS, TimeUnit.SECONDS);
        if (node.has("error")) {
            throw new AssertionError(method + ": " + node.get("error"));
        }
        return node.get("result");
    }

    /** Opens a page and waits until it is there. */
    void open(Path page) throws Exception {
        events.clear();
        call("Page.navigate", Map.of("url", page.toUri().toString()));
        await(event -> event.get("method").textValue().equals("Page.loadEventFired"));
    }

    private void await(Predicate<JsonNode> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        synchronized (events) {
            while (events.stream().noneMatch(wanted)) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("waited in vain; so far: " + events);
                }
                events.wait(left);
            }
        }
    }

    /** Returns what happened since the page was opened. */
    List<JsonNode> events(String method) {
        synchronized (events) {
            return events.stream()
                    .filter(event -> event.get("method").textValue().equals(method))
                    .map(event -> event.get("params"))
                    .toList();
        }
    }

    /** Evaluates an expression in the page. */
    JsonNode evaluate(String expression) throws Exception {
        JsonNode result = call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
        }
        return result.get("result").path("value");
    }

    /** Presses and releases a key. */
    void press(String key, int code) throws Exception {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
        }
    }

    /** Gives the page a window of a width. */
    void width(int pixels) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            all.forEach(one -> one.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        } catch (CompletionException e) {
            throw new IOException("the browser does not end", e);
        }
    }
}
