package unattend.catalog;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The compact form of one component: fields in a fixed order, strings as modified UTF-8. Written by
 * the build only.
 */
@SuppressWarnings("EnumOrdinal") // one build writes and reads it: the order cannot differ
public final class CatalogFormat {
  private CatalogFormat() {}

  public static void write(Component component, DataOutput out) throws IOException {
    out.writeUTF(component.name());
    writePasses(component.passes(), out);
    out.writeUTF(component.page());
    writeLifetime(component.lifetime(), out);
    writeList(component.also(), out);
    out.writeBoolean(component.known());
    out.writeUTF(component.source());
    out.writeUTF(component.help());
    writeSetting(component.root(), out);
  }

  public static Component read(DataInput in) throws IOException {
    return new Component(
        in.readUTF(),
        readPasses(in),
        in.readUTF(),
        readLifetime(in),
        readList(in),
        in.readBoolean(),
        in.readUTF(),
        in.readUTF(),
        readSetting("", in));
  }

  private static void writeSetting(Setting setting, DataOutput out) throws IOException {
    out.writeUTF(setting.name());
    out.writeByte(setting.kind().ordinal());
    writePasses(setting.passes(), out);
    out.writeBoolean(setting.ordered());
    out.writeBoolean(setting.type().isPresent());
    if (setting.type().isPresent()) {
      writeType(setting.type().get(), out);
    }
    out.writeUTF(setting.key());
    out.writeUTF(setting.defaultValue());
    out.writeByte(setting.required().ordinal());
    out.writeByte(setting.empty().ordinal());
    writeLifetime(setting.lifetime(), out);
    writeList(setting.also(), out);
    out.writeBoolean(setting.sensitive());
    out.writeBoolean(setting.open());
    out.writeUTF(setting.page());
    out.writeUTF(setting.source());
    out.writeUTF(setting.help());
    out.writeShort(setting.children().size());
    for (Setting child : setting.children()) {
      writeSetting(child, out);
    }
  }

  private static Setting readSetting(String parentPath, DataInput in) throws IOException {
    String name = in.readUTF();
    String path = parentPath.isEmpty() ? name : parentPath + "/" + name;
    return new Setting(
        name,
        path,
        Setting.Kind.values()[in.readByte()],
        readPasses(in),
        in.readBoolean(),
        in.readBoolean() ? Optional.of(readType(in)) : Optional.empty(),
        in.readUTF(),
        in.readUTF(),
        Setting.Required.values()[in.readByte()],
        Setting.Empty.values()[in.readByte()],
        readLifetime(in),
        readList(in),
        in.readBoolean(),
        in.readBoolean(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        readChildren(path, in));
  }

  private static List<Setting> readChildren(String path, DataInput in) throws IOException {
    int count = in.readUnsignedShort();
    List<Setting> children = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      children.add(readSetting(path, in));
    }
    return children;
  }

  private static void writeType(ValueType type, DataOutput out) throws IOException {
    out.writeByte(type.base().ordinal());
    out.writeUTF(type.kind());
    writeList(type.values(), out);
    writeLong(type.min(), out);
    writeLong(type.max(), out);
    out.writeInt(type.maxLength().orElse(-1));
    out.writeByte(type.unit().ordinal());
    out.writeBoolean(type.open());
  }

  private static ValueType readType(DataInput in) throws IOException {
    return new ValueType(
        ValueType.Base.values()[in.readByte()],
        in.readUTF(),
        readList(in),
        readLong(in),
        readLong(in),
        readLength(in),
        ValueType.Unit.values()[in.readByte()],
        in.readBoolean());
  }

  private static OptionalInt readLength(DataInput in) throws IOException {
    int length = in.readInt();
    return length < 0 ? OptionalInt.empty() : OptionalInt.of(length);
  }

  private static void writeLong(OptionalLong value, DataOutput out) throws IOException {
    out.writeBoolean(value.isPresent());
    if (value.isPresent()) {
      out.writeLong(value.getAsLong());
    }
  }

  private static OptionalLong readLong(DataInput in) throws IOException {
    return in.readBoolean() ? OptionalLong.of(in.readLong()) : OptionalLong.empty();
  }

  private static void writeLifetime(Lifetime lifetime, DataOutput out) throws IOException {
    writeRelease(lifetime.since(), out);
    out.writeByte(lifetime.state().ordinal());
    writeRelease(lifetime.stateSince(), out);
  }

  private static void writeRelease(Optional<WindowsRelease> release, DataOutput out)
      throws IOException {
    out.writeByte(release.map(WindowsRelease::ordinal).orElse(-1));
  }

  private static Lifetime readLifetime(DataInput in) throws IOException {
    return new Lifetime(readRelease(in), State.values()[in.readByte()], readRelease(in));
  }

  private static Optional<WindowsRelease> readRelease(DataInput in) throws IOException {
    int ordinal = in.readByte();
    return ordinal < 0 ? Optional.empty() : Optional.of(WindowsRelease.values()[ordinal]);
  }

  private static void writePasses(Set<Pass> passes, DataOutput out) throws IOException {
    int bits = 0;
    for (Pass pass : passes) {
      bits |= 1 << pass.ordinal();
    }
    out.writeByte(bits);
  }

  private static Set<Pass> readPasses(DataInput in) throws IOException {
    int bits = in.readByte();
    Set<Pass> passes = EnumSet.noneOf(Pass.class);
    for (Pass pass : Pass.values()) {
      if ((bits & 1 << pass.ordinal()) != 0) {
        passes.add(pass);
      }
    }
    return passes;
  }

  private static void writeList(List<String> words, DataOutput out) throws IOException {
    out.writeByte(words.size());
    for (String word : words) {
      out.writeUTF(word);
    }
  }

  private static List<String> readList(DataInput in) throws IOException {
    int count = in.readUnsignedByte();
    List<String> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      words.add(in.readUTF());
    }
    return words;
  }
}
