package unattend.intent;

import java.util.Set;
import unattend.catalog.Architecture;
import unattend.catalog.Pass;
import unattend.check.ComponentUse;
import unattend.check.Contents;

/** Whether a component is for the architecture of the image. */
public final class ImageFit {
  /** The others, such as wow64 for the 32-bit part of a 64-bit image, go with any of these. */
  public static final Set<Architecture> OF_MACHINES =
      Set.of(Architecture.X86, Architecture.AMD64, Architecture.ARM64, Architecture.IA64);

  private ImageFit() {}

  /** True if the component names an architecture of machines that an image is not for. */
  public static boolean isForOther(ComponentUse use, Architecture image) {
    return Architecture.of(use.architecture())
        .filter(OF_MACHINES::contains)
        .filter(written -> !fits(use, written, image))
        .isPresent();
  }

  /** Windows PE of x86 and of amd64 install images of both; arm64 keeps to itself. */
  private static boolean fits(ComponentUse use, Architecture written, Architecture image) {
    return written == image
        || (use.isIn(Pass.WINDOWS_PE)
            && written != Architecture.ARM64
            && image != Architecture.ARM64);
  }

  /** True if the file serves several architectures and this component is not the one for it. */
  public static boolean hasFitting(Contents contents, ComponentUse use, Architecture image) {
    return contents.components(use.name()).stream()
        .filter(other -> other.pass().equals(use.pass()))
        .anyMatch(
            other ->
                Architecture.of(other.architecture())
                    .filter(written -> fits(other, written, image))
                    .isPresent());
  }
}
