# Asks a reference machine all that the checks before sysprep need, and changes nothing.
# Read by Windows PowerShell 2.0 and later. One answer is a line "name<TAB>=" followed by one line
# "name<TAB>+<TAB>value" for each value; a question that fails is "name<TAB>!<TAB>reason".
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
# Without a console, as over SSH, its encoding cannot be set.
$out = New-Object IO.StreamWriter ([Console]::OpenStandardOutput()), (New-Object Text.UTF8Encoding $false)
$out.AutoFlush = $true
$windir = $env:WINDIR

function reg($path, $name) {
  $item = Get-ItemProperty -Path $path -Name $name -ErrorAction SilentlyContinue
  if ($item) { $item.$name }
}

# Each question of the registry is one of these forms, so that other readers of this file can ask it too.
function value($path, $name) { reg $path $name }
function some($path, $name) { @(reg $path $name) | Where-Object { $_ } | Select-Object -First 5 }
function one($path, $name) { "$(reg $path $name)" -eq '1' }
function ones($path, $names) { @($names.Split('|') | Where-Object { "$(reg $path $_)" -ne '1' }).Count -eq 0 }
function key($path) { Test-Path $path }
function names($path) { if (Test-Path $path) { (Get-Item $path).Property } }
function subkey($path, $pattern) { @(Get-ChildItem $path -ErrorAction SilentlyContinue | Where-Object { $_.PSChildName -match $pattern }).Count -gt 0 }
function moved($path, $names) { $names.Split('|') | ForEach-Object { reg $path $_ } | Where-Object { $_ } | ForEach-Object { [Environment]::ExpandEnvironmentVariables($_) } | Where-Object { -not $_.StartsWith($env:SystemDrive, [StringComparison]::OrdinalIgnoreCase) } }
function orphans($path, $name) { Get-ChildItem $path | Where-Object { $p = $_.GetValue($name); $_.PSChildName -like '*.bak' -or -not $p -or -not (Test-Path ([Environment]::ExpandEnvironmentVariables($p))) } | ForEach-Object { $_.PSChildName } }

function wmi($class, $filter) {
  if ($filter) { Get-WmiObject -Class $class -Filter $filter } else { Get-WmiObject -Class $class }
}

function clean($value) { "$value" -replace '[\r\n\t]', ' ' }

function tell($line) { $out.Write("$line`n") }

function ask($name, [scriptblock] $question) {
  try {
    $values = @(& $question)
    tell "$name`t="
    foreach ($value in $values) {
      if ($null -ne $value) { tell "$name`t+`t$(clean $value)" }
    }
  } catch {
    tell "$name`t!`t$(clean $_.Exception.Message)"
  }
}

ask 'elevated' { ([Security.Principal.WindowsPrincipal][Security.Principal.WindowsIdentity]::GetCurrent()).IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator) }
ask 'user-sid' { [Security.Principal.WindowsIdentity]::GetCurrent().User.Value }
ask 'sysprep-processes' { Get-Process -Name sysprep -ErrorAction SilentlyContinue | ForEach-Object { $_.Id } }
ask 'sysprep-version' { $f = "$windir\System32\Sysprep\sysprep.exe"; if (Test-Path $f) { $v = (Get-Item $f).VersionInfo; "$($v.FileMajorPart).$($v.FileMinorPart).$($v.FileBuildPart)" } }
ask 'kernel-version' { $v = (Get-Item "$windir\System32\ntoskrnl.exe").VersionInfo; "$($v.FileMajorPart).$($v.FileMinorPart).$($v.FileBuildPart)" }
ask 'part-of-domain' { (wmi Win32_ComputerSystem).PartOfDomain }
ask 'domain-role' { (wmi Win32_ComputerSystem).DomainRole }
ask 'accounts-without-password' { wmi Win32_UserAccount "LocalAccount=True AND PasswordRequired=False AND Disabled=False" | ForEach-Object { $_.Name } }
ask 'bitlocker-conversion' { $v = Get-WmiObject -Namespace 'root\cimv2\Security\MicrosoftVolumeEncryption' -Class Win32_EncryptableVolume -Filter "DriveLetter='$env:SystemDrive'" -ErrorAction Stop; if (-not $v) { throw 'the volume cannot be encrypted' }; $v.GetConversionStatus().ConversionStatus }
ask 'pending-xml' { Test-Path "$windir\WinSxS\pending.xml" }
ask 'cbs-reboot-pending' { key 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending' }
ask 'wu-reboot-required' { key 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired' }
ask 'pending-file-renames' { some 'HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager' 'PendingFileRenameOperations' }
ask 'servicing-busy' { $b = @(Get-Process -Name TiWorker, DISM -ErrorAction SilentlyContinue | ForEach-Object { $_.Name }); $m = $null; if ([Threading.Mutex].GetMethod('TryOpenExisting', [Type[]]@([string], [Threading.Mutex].MakeByRefType()))) { if ([Threading.Mutex]::TryOpenExisting('Global\_MSIExecute', [ref]$m)) { $b += 'Windows Installer'; $m.Close() } }; $b }
ask 'reserve-scenario' { value 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\ReserveManager' 'ActiveScenario' }
ask 'appx-users' { Get-AppxPackage -AllUsers -ErrorAction Stop | Where-Object { -not $_.IsFramework -and -not $_.NonRemovable -and $_.SignatureKind -ne 'System' -and ($_.PackageUserInformation | Where-Object { "$($_.InstallState)" -like '*Installed*' }) } | ForEach-Object { "$($_.Name)|$($_.Version)" } }
ask 'appx-provisioned' { Get-AppxProvisionedPackage -Online -ErrorAction Stop | ForEach-Object { "$($_.DisplayName)|$($_.Version)" } }
ask 'appx-user-bundles' { if ((Get-Command Get-AppxPackage -ErrorAction Stop).Parameters.ContainsKey('PackageTypeFilter')) { Get-AppxPackage -AllUsers -PackageTypeFilter Bundle -ErrorAction Stop | Where-Object { -not $_.PackageUserInformation -or ($_.PackageUserInformation | Where-Object { "$($_.InstallState)" -like '*Installed*' }) } | ForEach-Object { "$($_.Name)|$($_.Version)" } } }
ask 'appx-provisioned-bundles' { Get-AppxProvisionedPackage -Online -ErrorAction Stop | Where-Object { $_.PackageName -like '*_~_*' } | ForEach-Object { $_.DisplayName } }
ask 'appx-staged' { if (Test-Path 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\AppModel\StagingInfo') { $known = @(Get-AppxPackage -AllUsers -ErrorAction Stop | ForEach-Object { $_.PackageFullName }); Get-ChildItem 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\AppModel\StagingInfo' | ForEach-Object { $_.PSChildName } | Where-Object { $known -notcontains $_ } } }
ask 'store-auto-download' { value 'HKLM:\SOFTWARE\Policies\Microsoft\WindowsStore' 'AutoDownload' }
ask 'network-up' { [Net.NetworkInformation.NetworkInterface]::GetIsNetworkAvailable() }
ask 'image-state' { value 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Setup\State' 'ImageState' }
ask 'setup-in-progress' { one 'HKLM:\SYSTEM\Setup' 'SystemSetupInProgress' }
ask 'generalization-state' { value 'HKLM:\SYSTEM\Setup\Status\SysprepStatus' 'GeneralizationState' }
ask 'cleanup-state' { value 'HKLM:\SYSTEM\Setup\Status\SysprepStatus' 'CleanupState' }
ask 'sysprep-tag' { Test-Path "$windir\System32\Sysprep\Sysprep_succeeded.tag" }
ask 'rearm-count' { (wmi SoftwareLicensingService).RemainingWindowsReArmCount }
ask 'upgraded' { subkey 'HKLM:\SYSTEM\Setup' '^(Upgrade$|Source OS )' }
ask 'build' { value 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion' 'CurrentBuildNumber' }
ask 'miracast' { Get-AppxPackage -AllUsers -Name Windows.MiracastView -ErrorAction Stop | ForEach-Object { $_.PackageFullName } }
ask 'profiles' { wmi Win32_UserProfile "Special=False" | Where-Object { $_.SID -ne [Security.Principal.WindowsIdentity]::GetCurrent().User.Value } | ForEach-Object { $_.LocalPath } }
ask 'orphan-profiles' { orphans 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList' 'ProfileImagePath' }
ask 'product-type' { (wmi Win32_OperatingSystem).ProductType }
ask 'roles' { if (Get-Command Get-WindowsFeature -ErrorAction SilentlyContinue) { Get-WindowsFeature | Where-Object { $_.Installed } | ForEach-Object { $_.Name } } else { throw 'Get-WindowsFeature is not there' } }
ask 'hyperv-switches' { Get-WmiObject -Namespace 'root\virtualization\v2' -Class Msvm_VirtualEthernetSwitch -ErrorAction Stop | ForEach-Object { $_.ElementName } | Where-Object { $_ -ne 'Default Switch' -and $_ -notlike 'WSL*' } }
ask 'iis-encrypted' { $f = "$windir\System32\inetsrv\config\applicationHost.config"; (Test-Path $f) -and [bool](Select-String -Path $f -SimpleMatch '[enc:' -Quiet) }
ask 'wds-configured' { if (Get-Command wdsutil -ErrorAction SilentlyContinue) { [bool](@(wdsutil /get-server /show:config) -match 'RemoteInstall') } else { $false } }
ask 'nps-secrets' { if (Get-Service IAS -ErrorAction SilentlyContinue) { @(netsh nps show client; netsh nps show remoteservergroup) | Where-Object { $_ -match '^\s*\S+\s*=\s*\S' } | Select-Object -First 3 } }
ask 'mde-sense-guid' { value 'HKLM:\SOFTWARE\Microsoft\Windows Advanced Threat Protection' 'senseGuid' }
ask 'mde-onboarded' { value 'HKLM:\SOFTWARE\Microsoft\Windows Advanced Threat Protection\Status' 'OnboardingState' }
ask 'msdtc-in-progress' { value 'HKLM:\SOFTWARE\Microsoft\MSDTC' 'SysprepInProgress' }
ask 'screensaver-secure' { ones 'HKCU:\Control Panel\Desktop' 'ScreenSaveActive|ScreenSaverIsSecure' }
ask 'hiberboot' { value 'HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager\Power' 'HiberbootEnabled' }
ask 'unattend-file-value' { value 'HKLM:\SYSTEM\Setup' 'UnattendFile' }
ask 'panther-unattend' { 'Unattend.xml', 'Autounattend.xml' | ForEach-Object { "$windir\Panther\Unattend\$_" } | Where-Object { Test-Path $_ } }
ask 'cached-unattend' { Test-Path "$windir\Panther\unattend.xml" }
ask 'cached-generalize' { $f = "$windir\Panther\unattend.xml"; (Test-Path $f) -and [bool](Select-String -Path $f -Pattern 'pass\s*=\s*["'']generalize' -Quiet) }
ask 'sysprep-unattend' { Test-Path "$windir\System32\Sysprep\Unattend.xml" }
ask 'removable-unattend' { wmi Win32_LogicalDisk "DriveType=2 OR DriveType=5" | ForEach-Object { "$($_.DeviceID)\Autounattend.xml" } | Where-Object { Test-Path $_ } }
ask 'computer-model' { $c = wmi Win32_ComputerSystem; $b = wmi Win32_BIOS; "$($c.Manufacturer)|$($c.Model)|$($b.Manufacturer)|$($b.Version)|$($b.SerialNumber)" }
ask 'architecture' { value 'HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager\Environment' 'PROCESSOR_ARCHITECTURE' }
ask 'no-default-drive-letter' { (Get-Partition -DriveLetter $env:SystemDrive.Substring(0, 1) -ErrorAction Stop).NoDefaultDriveLetter }
ask 'system-reserved-letter' { wmi Win32_Volume "Label='System Reserved'" | Where-Object { $_.DriveLetter } | ForEach-Object { $_.DriveLetter } }
ask 'winre-staged' { $f = "$windir\System32\Recovery\ReAgent.xml"; if (Test-Path $f) { $x = [xml](Get-Content $f); ($x.WindowsRE.WinREStaged.state -eq '1') -and [bool]$x.WindowsRE.ImageLocation.path } }
ask 'firmware-uefi' { key 'HKLM:\SYSTEM\CurrentControlSet\Control\SecureBoot\State' }
ask 'moved-folders' { moved 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList' 'ProfilesDirectory|ProgramData' }
ask 'third-party-drivers' { @(Get-WindowsDriver -Online -ErrorAction Stop).Count }
ask 'sysprep-logs' { Test-Path "$windir\System32\Sysprep\Panther\setuperr.log" }
ask 's-mode' { value 'HKLM:\SYSTEM\CurrentControlSet\Control\CI\Policy' 'SkuPolicyRequired' }
ask 'edition' { value 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion' 'EditionID' }
ask 'sql-instances' { names 'HKLM:\SOFTWARE\Microsoft\Microsoft SQL Server\Instance Names\SQL' }
ask 'media-sharing' { $s = Get-Service WMPNetworkSvc -ErrorAction SilentlyContinue; [bool]($s -and "$($s.Status)" -eq 'Running') }
ask 'efs-files' { $o = cipher /u /n /h; $o | Where-Object { $_ -match '^[A-Za-z]:\\' } | Select-Object -First 5 }
