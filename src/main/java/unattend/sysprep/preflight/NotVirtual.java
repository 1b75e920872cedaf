package unattend.sysprep.preflight;

import java.util.Optional;
import java.util.regex.Pattern;
import unattend.diagnostic.RuleInfo;

/** The mode for virtual machines works nowhere else. */
final class NotVirtual implements Check {
  /** Whole words: a serial number can hold any of them by chance. */
  private static final Pattern NAMES =
      Pattern.compile(
          "\\b(virtual|virtualbox|vmware|qemu|kvm|xen|bochs|parallels|bhyve|hvm domu|openstack|"
              + "nutanix|amazon ec2|google compute|red hat|proxmox)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "env-mode-vm-hypervisor",
        "sysprep",
        "/mode:vm outside a virtual machine",
        "https://learn.microsoft.com/windows-hardware/manufacture/desktop/sysprep-command-line-options",
        "sysprep-mode-vm-outside-vm");
  }

  @Override
  public Optional<Problem> examine(Answers answers, Request request) throws Unanswered {
    if (!request.vm()) {
      throw new Unanswered("--mode-vm is not given");
    }
    String model = answers.first("computer-model");
    return isVirtual(model)
        ? Problem.NONE
        : Problem.of(
            "no name of this machine tells that it is a virtual one ("
                + model.replace('|', ' ')
                + "), and /mode:vm works nowhere else",
            "leave --mode-vm out, unless this is a virtual machine");
  }

  /** The last of the names is the serial number. */
  private static boolean isVirtual(String model) {
    int serial = model.lastIndexOf('|') + 1;
    return NAMES.matcher(model.substring(0, serial)).find() || model.startsWith("VMware-", serial);
  }
}
