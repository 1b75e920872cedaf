package unattend.sysprep.remote;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import unattend.diagnostic.WorldException;
import unattend.sysprep.preflight.RecordedMachine;
import unattend.sysprep.preflight.Unanswered;

/**
 * The scripts that make the folder of a run on the machine and start what was put there. Nothing a
 * user wrote is in them.
 *
 * @param name of the folder, letters and digits
 */
record RemoteFolder(String name) {
  private static final String HEAD =
      """
      $ErrorActionPreference = 'Stop'
      $ProgressPreference = 'SilentlyContinue'
      $o = New-Object IO.StreamWriter ([Console]::OpenStandardOutput()), (New-Object Text.UTF8Encoding $false)
      $o.AutoFlush = $true
      function say($n, $v) { $o.Write("$n`t+`t$v`n") }
      $f = "$env:SystemRoot\\Temp\\unattend-NAME"
      """;

  /** The folder, which inherits no rights, what is known of the machine, and its clock. */
  private static final String MAKING =
      """
      $s = New-Object Security.AccessControl.DirectorySecurity
      $s.SetAccessRuleProtection($true, $false)
      $me = [Security.Principal.WindowsIdentity]::GetCurrent().User.Value
      foreach ($id in 'S-1-5-18', 'S-1-5-32-544', $me) {
        $sid = New-Object Security.Principal.SecurityIdentifier $id
        $s.AddAccessRule((New-Object Security.AccessControl.FileSystemAccessRule($sid, 'FullControl', 'ContainerInherit, ObjectInherit', 'None', 'Allow')))
      }
      [void][IO.Directory]::CreateDirectory($f, $s)
      say 'folder' $f
      say 'sysprep' "$env:SystemRoot\\System32\\Sysprep\\sysprep.exe"
      say 'clock' ([DateTimeOffset]::Now.ToString('o'))
      """;

  private static final String ASKING =
      """
      say 'asked' 'True'
      Get-Process -Name sysprep -ErrorAction SilentlyContinue | ForEach-Object { say 'process' $_.Id }
      """;

  /** Windows ends what an SSH session started together with it; what WMI starts goes on. */
  private static final String STARTING =
      """
      $r = ([wmiclass]'Win32_Process').Create("cmd.exe /d /c `"$f\\run.cmd`"")
      say 'status' $r.ReturnValue
      say 'process' $r.ProcessId
      """;

  /** What was learned when the folder was made; paths are in the form of Windows. */
  record Made(String folder, String sysprep, ZonedDateTime clock) {}

  String making() {
    return script(MAKING);
  }

  String asking() {
    return script(ASKING);
  }

  String starting() {
    return script(STARTING);
  }

  private String script(String body) {
    return HEAD.replace("NAME", name) + body;
  }

  static Made made(String output) throws WorldException {
    RecordedMachine answers = RecordedMachine.parse(output);
    try {
      return new Made(
          one(answers, "folder"),
          one(answers, "sysprep"),
          OffsetDateTime.parse(one(answers, "clock")).toZonedDateTime());
    } catch (DateTimeException e) {
      throw new WorldException("the machine tells a time that is none: " + e.getMessage(), e);
    }
  }

  /** The processes of sysprep. */
  static List<Long> processes(String output) throws WorldException {
    RecordedMachine answers = RecordedMachine.parse(output);
    one(answers, "asked");
    List<Long> processes = new ArrayList<>();
    try {
      for (String process : answers.ask("process")) {
        processes.add(number(process));
      }
    } catch (Unanswered e) {
      return List.of();
    }
    return processes;
  }

  /** The process that was started. */
  static long started(String output) throws WorldException {
    RecordedMachine answers = RecordedMachine.parse(output);
    String status = one(answers, "status");
    if (!status.equals("0")) {
      throw new WorldException(
          "Windows did not start sysprep: Win32_Process.Create gave " + status);
    }
    return number(one(answers, "process"));
  }

  private static long number(String process) throws WorldException {
    if (!process.matches("\\d{1,18}")) {
      throw new WorldException("the machine tells a process that is no number: " + process);
    }
    return Long.parseLong(process);
  }

  private static String one(RecordedMachine answers, String question) throws WorldException {
    try {
      return answers.ask(question).get(0);
    } catch (Unanswered e) {
      throw new WorldException("the machine does not tell its " + question, e);
    }
  }
}
