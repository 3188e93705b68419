package annals.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What comes to light about one file. */
final class Findings {
  private final List<Report.Part> parts = new ArrayList<>();
  private final List<Report.Violation> violations = new ArrayList<>();

  List<Report.Part> parts() {
    return List.copyOf(parts);
  }

  List<Report.Violation> violations() {
    return List.copyOf(violations);
  }

  void add(Report.Part part) {
    parts.add(part);
  }

  void violation(String part, String at, String message, String near) {
    violations.add(new Report.Violation(part, at, message, near));
  }

  void violation(String part, String message) {
    violation(part, "", message, "");
  }

  /** The result, or null and a violation when a reader throws: it is a file that this reader refuses. */
  <T> T attempt(String reader, Callable<T> task) {
    try {
      return task.call();
    } catch (Exception | LinkageError error) {
      violation("", reader + " refuses it: " + causes(error));
      return null;
    }
  }

  private static String causes(Throwable error) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
        .map(Throwable::toString)
        .distinct()
        .collect(Collectors.joining(", because of "));
  }
}
