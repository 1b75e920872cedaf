package unattend.sysprep.preflight;

import java.util.Optional;
import java.util.regex.Pattern;
import unattend.diagnostic.RuleInfo;

/** The mode for virtual machines works nowhere else. */
final class NotVirtual implements Check {
  private static final Pattern VIRTUAL =
      Pattern.compile(
          "virtual|vmware|qemu|kvm|xen|bochs|parallels|bhyve|hvm domu|openstack|nutanix|"
              + "amazon ec2|google compute|red hat|proxmox",
          Pattern.CASE_INSENSITIVE);

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
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
    return VIRTUAL.matcher(model).find()
        ? Problem.NONE
        : Problem.of(
            "this does not look like a virtual machine (" + model.replace('|', ' ') + ")",
            "leave --mode-vm out");
  }
}
