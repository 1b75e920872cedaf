package unattend.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unattend.catalog.Pass;

/** All settings of one answer file, by pass and component. */
public final class AnswerSettings {
  private final Map<Pass, Map<String, SettingNode>> byPass = new EnumMap<>(Pass.class);
  private final List<SettingNode> foreign = new ArrayList<>();
  private Optional<SettingNode> servicing = Optional.empty();

  /** The component of that name in a pass, made if it is not there yet. */
  SettingNode component(Pass pass, String name, Place place) {
    if (name.equals(Target.SERVICING)) {
      servicing = servicing.or(() -> Optional.of(new SettingNode("servicing", place)));
      return servicing.orElseThrow();
    }
    return byPass
        .computeIfAbsent(pass, p -> new LinkedHashMap<>())
        .computeIfAbsent(name, n -> new SettingNode(n, place));
  }

  /** A component of an architecture other than the profile's, which no key of it reaches. */
  SettingNode otherArchitecture(Pass pass, String name, String architecture, Place place) {
    return byPass
        .computeIfAbsent(pass, p -> new LinkedHashMap<>())
        .computeIfAbsent(name + " " + architecture, n -> new SettingNode(name, place));
  }

  void addForeign(SettingNode node) {
    foreign.add(node);
  }

  /** Elements of other namespaces behind the passes. */
  public List<SettingNode> foreign() {
    return List.copyOf(foreign);
  }

  /** The passes that have settings, in running order. */
  public Set<Pass> passes() {
    return byPass.keySet();
  }

  /** The components of a pass in the order they came up; their nodes are named as they are. */
  public List<SettingNode> components(Pass pass) {
    return new ArrayList<>(byPass.getOrDefault(pass, Map.of()).values());
  }

  public Optional<SettingNode> component(Pass pass, String name) {
    return Optional.ofNullable(byPass.getOrDefault(pass, Map.of()).get(name));
  }

  /** What is serviced offline. */
  public Optional<SettingNode> servicing() {
    return servicing;
  }
}
