<#ftl output_format="undefined">
# Seals this machine without Java: checks it, runs sysprep with the answer file that this script carries, and tells what
# came of it. Written by unattend ${version}. Keep it as secret as the answer file, and delete it afterwards.
#   powershell -NoProfile -ExecutionPolicy Bypass -File THIS.ps1
# Ends with 0 done, 1 the machine is not ready, 3 it could not be done, 4 sysprep failed, 5 it stalled or took too
# long, 6 already generalized.

if ($env:PROCESSOR_ARCHITEW6432) {
  Write-Output 'unattend: this PowerShell is shown the 32-bit half of Windows; start the 64-bit one'
  exit 3
}

# ---- what is asked of the machine
${functions}
$answers = @{}
$refusals = @{}

# In place of the one above: the answers stay here.
function tell($line) {
  $field = $line.Split([char[]] "`t", 3)
  if ($field[1] -eq '=') { $answers[$field[0]] = @() }
  if ($field[1] -eq '+') { $answers[$field[0]] += $field[2] }
  if ($field[1] -eq '!') { $refusals[$field[0]] = $field[2] }
}

${questions}

# ---- how the answers are judged
$counts = @{ error = 0; warning = 0; info = 0 }

function values($question) {
  if ($refusals.ContainsKey($question)) { throw $refusals[$question] }
  if (-not $answers.ContainsKey($question)) { throw 'the machine gave no answer' }
  , @($answers[$question])
}

function holds($question, $operation, $operand) {
  $values = values $question
  $words = $operand.Split('|')
  switch ($operation) {
    'any' { return $values.Count -gt 0 }
    'is' { return $values.Count -gt 0 -and $words -contains $values[0] }
    'not' { return $values.Count -gt 0 -and $words -notcontains $values[0] }
    'other' { return $values.Count -eq 0 -or $words -notcontains $values[0] }
    'below' { return $values.Count -gt 0 -and [long] $values[0] -lt [long] $operand }
    'from' { return $values.Count -gt 0 -and [long] $values[0] -ge [long] $operand }
    'ends' { return $values.Count -gt 0 -and $values[0].EndsWith($operand) }
    'has' { return @($values | Where-Object { $_.Contains($operand) }).Count -gt 0 }
    'beyond' {
      $known = @((values $operand) | ForEach-Object { $_.Split('|')[0] })
      return @($values | Where-Object { $known -notcontains $_.Split('|')[0] }).Count -gt 0
    }
  }
}

function check($name, $severity, $title, $conditions) {
  try {
    $bad = $true
    foreach ($condition in $conditions) {
      if (-not (holds $condition[0] $condition[1] $condition[2])) {
        $bad = $false
        break
      }
    }
    if ($bad) {
      Write-Output "$($severity): $title [$name]"
      $counts[$severity]++
      $question = $conditions[$conditions.Count - 1][0]
      $shown = @($answers[$question] | Where-Object { 'True', 'False' -notcontains $_ })
      if ($shown.Count -gt 0) { Write-Output "   = $([string]::Join(', ', $shown))" }
    }
  } catch {
    Write-Output "not checked: $($name): $($_.Exception.Message)"
  }
}

$sysprep = ${program}
$folder = [IO.Path]::GetDirectoryName($sysprep)
$tag = [IO.Path]::Combine($folder, 'Sysprep_succeeded.tag')
$panther = [IO.Path]::Combine($folder, 'Panther')
if (-not (Test-Path -LiteralPath $sysprep)) {
  Write-Output "unattend: there is no sysprep at ""$sysprep"""
  exit 3
}

function image-state() { reg ${stateKey} ${stateName} }

<#if generalize>
$state = image-state
if ("$state".StartsWith('IMAGE_STATE_GENERALIZE_RESEAL_TO_')) {
  Write-Output "sysprep was not started: the image is already generalized; its state is $state"
  Write-Output 'boot it first, or capture it as it is'
  exit 6
}
</#if>

<#list checks as check>
check '${check.name}' '${check.severity}' ${check.title} @(<#if check.conditions?size == 1>, </#if><#list check.conditions as c>@('${c.question}', '${c.operation}', ${c.operand})<#sep>, </#list>)
</#list>
<#if unchecked?has_content>
Write-Output 'not checked, because a script of this kind cannot:'
<#list unchecked as line>
Write-Output '  ${line}'
</#list>
</#if>
<#if skipped?has_content>
Write-Output 'left out when this script was written:'
<#list skipped as line>
Write-Output '  ${line}'
</#list>
</#if>
Write-Output "checks: $($counts['error']) errors, $($counts['warning']) warnings, $($counts['info']) infos"
if ($counts['error'] -gt 0) {
  Write-Output 'unattend: sysprep was not started: the machine is not ready'
  exit 1
}

# ---- the answer file, in a folder for administrators and the system alone
$work = [IO.Path]::Combine($env:WINDIR, "Temp\unattend-$([Guid]::NewGuid())")
$file = [IO.Path]::Combine($work, 'unattend.xml')
try {
  $null = New-Item -ItemType Directory -Path $work
  $null = icacls $work /inheritance:r /grant:r '*S-1-5-18:(OI)(CI)F' '*S-1-5-32-544:(OI)(CI)F'
  if ($LASTEXITCODE -ne 0) { throw 'cannot keep others from reading the answer file' }
  $code = @(
<#list lines as line>
    '${line}'
</#list>
  )
  [IO.File]::WriteAllBytes($file, [Convert]::FromBase64String([string]::Join('', $code)))
} catch {
  Write-Output "unattend: $($_.Exception.Message)"
  if (Test-Path -LiteralPath $work) { Remove-Item -LiteralPath $work -Recurse -Force }
  exit 3
}

# ---- sysprep
function size($name) {
  $log = [IO.Path]::Combine($panther, $name)
  if ([IO.File]::Exists($log)) { (New-Object IO.FileInfo $log).Length } else { 0 }
}

$words = @(<#list switches as word>'${word}', </#list>"""/unattend:$file""")
Write-Output "sysprep $([string]::Join(' ', $words))"
$code = -1
try {
  $before = size 'setuperr.log'
  # It deletes the mark of an earlier success itself, but perhaps it fails before.
  if (Test-Path -LiteralPath $tag) { Remove-Item -LiteralPath $tag -Force }
  $process = Start-Process -FilePath $sysprep -ArgumentList $words -PassThru
  # Without the handle, the exit status is not kept.
  $null = $process.Handle
  $begun = [DateTime]::UtcNow
  $changed = $begun
  $sizes = ''
  while (-not $process.WaitForExit(1000)) {
    $now = [DateTime]::UtcNow
    $seen = "$(size 'setupact.log') $(size 'setuperr.log')"
    if ($seen -ne $sizes) { $sizes = $seen; $changed = $now }
    if (($now - $changed).TotalSeconds -ge ${silence}) {
      Write-Output "sysprep has stalled: it has written nothing to its logs for ${silence} seconds; it is left running (process $($process.Id))"
      $code = 5
      break
    }
<#if total gt 0>
    if (($now - $begun).TotalSeconds -ge ${total}) {
      Write-Output "sysprep has not ended after ${total} seconds; it is left running (process $($process.Id))"
      $code = 5
      break
    }
</#if>
  }
} catch {
  Write-Output "unattend: $($_.Exception.Message)"
  $code = 3
} finally {
  Remove-Item -LiteralPath $work -Recurse -Force -ErrorAction SilentlyContinue
  if (Test-Path -LiteralPath $work) { Write-Output "warning: the answer file could not be deleted: $work" }
}
if ($code -ge 0) { exit $code }

# ---- what came of it: the exit status alone is not reliable
$status = $process.ExitCode
$state = image-state
$against = @()
if (-not (Test-Path -LiteralPath $tag)) {
  if ($status -eq 0) {
    $against += 'it ended with exit status 0, but left no Sysprep_succeeded.tag'
  } else {
    $against += "it ended with exit status $status and left no Sysprep_succeeded.tag"
  }
}
if ($state -eq 'IMAGE_STATE_UNDEPLOYABLE') {
  $against += "the image state is $state"
}<#if generalize> elseif ($state -and -not "$state".StartsWith('IMAGE_STATE_GENERALIZE_RESEAL_TO_')) {
  $against += "the image state is $state, not a generalized one"
}</#if>

if ($against.Count -eq 0) {
  Write-Output "sysprep succeeded: it wrote Sysprep_succeeded.tag and the image state is $state"
  if ($status -ne 0) { Write-Output "although its exit status was $status" }
  exit 0
}
$after = size 'setuperr.log'
if ($after -ne $before) { $against += "setuperr.log had $before bytes before, and has $after now" }
Write-Output "sysprep failed: $([string]::Join('; ', $against))"
Write-Output "the reason is in the logs; copy this folder, and let ""unattend logs"" explain it elsewhere: $panther"
exit 4
