<#ftl output_format="undefined">
<#macro each c name>
for /f "tokens=1,2,*" %%A in ('reg query "${c.key}" /v "${name}" 2^>nul') do if /i "%%A"=="${name}"<#t>
</#macro>
<#macro condition c>
<#if c.form == "value">
set "HIT="
<#if c.operation == "is">
<@each c c.names[0]/> for %%W in (${c.words?join(" ")}) do if /i "%%C"=="%%W" set "HIT=1"
<#else>
<@each c c.names[0]/> set "HIT=1"
</#if>
<#if c.operation == "not">
<@each c c.names[0]/> for %%W in (${c.words?join(" ")}) do if /i "%%C"=="%%W" set "HIT="
</#if>
<#elseif c.form == "ones">
set /a ONES=0
<#list c.names as name>
<@each c name/> for %%W in (1 0x1) do if "%%C"=="%%W" set /a ONES+=1
</#list>
set "HIT=${c.wanted?then("", "1")}"
if "%ONES%"=="${c.names?size}" set "HIT=${c.wanted?then("1", "")}"
<#elseif c.form == "key">
set "HIT=${c.wanted?then("1", "")}"
reg query "${c.key}" >nul 2>nul
if errorlevel 1 set "HIT=${c.wanted?then("", "1")}"
<#elseif c.form == "names">
set "HIT="
for /f "tokens=1,2,*" %%A in ('reg query "${c.key}" 2^>nul') do if "%%B"=="REG_SZ" set "HIT=1"
<#else>
set "HIT=${c.wanted?then("", "1")}"
if exist "${c.key}" set "HIT=${c.wanted?then("1", "")}"
</#if>
if not defined HIT set "BAD="
</#macro>
<#macro tell severity name text>
  echo ${severity}: ${text} [${name}]
  set /a ${severity?upper_case}S+=1
</#macro>
@echo off
rem Seals this machine without Java: checks it, runs sysprep with the answer file that this script carries, and tells
rem what came of it. Written by unattend ${version}. Keep it as secret as the answer file, and delete it afterwards.
rem Ends with 0 done, 1 the machine is not ready, 3 it could not be done, 4 sysprep failed, 6 already generalized.
setlocal EnableExtensions DisableDelayedExpansion
rem A 32-bit process would be shown the 32-bit half of Windows.
set "SYSTEM=%WINDIR%\System32"
if defined PROCESSOR_ARCHITEW6432 set "SYSTEM=%WINDIR%\Sysnative"
cd /d "%SYSTEM%"
if errorlevel 1 exit /b 3
set "PATH=%SYSTEM%"
set "FOLDER=${folder}"
set "SYSPREP=%FOLDER%${program}"
set "TAG=%FOLDER%Sysprep_succeeded.tag"
set "FAULTS=%FOLDER%Panther\setuperr.log"
set /a ERRORS=0
set /a WARNINGS=0
set /a INFOS=0
if not exist "%SYSPREP%" (
  echo unattend: there is no sysprep at this place:
  echo   "%SYSPREP%"
  exit /b 3
)

rem ---- the machine
call :state
<#if generalize>
if "%STATE%"=="IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE" goto sealed
if "%STATE%"=="IMAGE_STATE_GENERALIZE_RESEAL_TO_AUDIT" goto sealed
</#if>
<#if checksElevation>

reg query "HKU\S-1-5-19" >nul 2>nul
if errorlevel 1 (
<@tell "error" "env-not-admin" titles["env-not-admin"]/>
)
</#if>
<#if checksAccount>

set "KNOWN="
for /f "tokens=2 delims=," %%A in ('whoami /user /fo csv /nh 2^>nul') do (
  set "KNOWN=1"
  if "%%~A"=="S-1-5-18" (
<@tell "error" "env-running-as-system" titles["env-running-as-system"]/>
  )
)
if not defined KNOWN echo not checked: env-running-as-system: whoami does not tell the account
</#if>
<#if checksProcesses>

set "KNOWN="
for /f "tokens=1 delims=," %%A in ('tasklist /fo csv /nh 2^>nul') do (
  set "KNOWN=1"
  if /i "%%~A"=="sysprep.exe" (
<@tell "error" "env-sysprep-running" titles["env-sysprep-running"]/>
  )
)
if not defined KNOWN echo not checked: env-sysprep-running: tasklist tells nothing
</#if>
<#list checks as check>

set "BAD=1"
<#list check.conditions as c>
<@condition c/>
</#list>
if defined BAD (
<@tell check.severity check.name check.title/>
)
</#list>

<#if unchecked?has_content>
echo not checked, because a script of this kind cannot:
<#list unchecked as line>
echo   ${line}
</#list>
</#if>
<#if skipped?has_content>
echo left out when this script was written:
<#list skipped as line>
echo   ${line}
</#list>
</#if>
echo checks: %ERRORS% errors, %WARNINGS% warnings, %INFOS% infos
if %ERRORS% gtr 0 (
  echo unattend: sysprep was not started: the machine is not ready
  exit /b 1
)

rem ---- the answer file, in a folder for administrators and the system alone
set "WORK=%WINDIR%\Temp\unattend-%RANDOM%%RANDOM%"
mkdir "%WORK%"
if errorlevel 1 (
  echo unattend: cannot make a folder for the answer file
  exit /b 3
)
icacls "%WORK%" /inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F >nul
if errorlevel 1 (
  rd /s /q "%WORK%"
  echo unattend: cannot keep others from reading the answer file
  exit /b 3
)
set "CODE=%WORK%\answer.b64"
set "ANSWERS=%WORK%\unattend.xml"
<#list lines as line>
>>"%CODE%" echo ${line}
</#list>
certutil -f -decode "%CODE%" "%ANSWERS%" >nul
if errorlevel 1 goto undecoded
for %%F in ("%ANSWERS%") do if not "%%~zF"=="${size}" goto undecoded
del /f /q "%CODE%"

rem ---- sysprep; cmd waits for its end
call :size
set "BEFORE=%SIZE%"
rem It deletes the mark of an earlier success itself, but perhaps it fails before.
if exist "%TAG%" del /f /q "%TAG%"
echo sysprep ${words}
echo waits without a limit: close this window only when sysprep has ended
"%SYSPREP%" ${words} "/unattend:%ANSWERS%"
set "STATUS=%ERRORLEVEL%"
rd /s /q "%WORK%"
if exist "%WORK%" echo warning: the answer file could not be deleted: "%WORK%"

rem ---- what came of it: the exit status alone is not reliable
call :state
call :size
if not exist "%TAG%" goto untagged
if "%STATE%"=="IMAGE_STATE_UNDEPLOYABLE" goto spoiled
<#if generalize>
if "%STATE%"=="unknown" goto succeeded
if "%STATE%"=="IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE" goto succeeded
if "%STATE%"=="IMAGE_STATE_GENERALIZE_RESEAL_TO_AUDIT" goto succeeded
echo sysprep failed: the image state is %STATE%, not a generalized one
goto failed
</#if>

:succeeded
echo sysprep succeeded: it wrote Sysprep_succeeded.tag and the image state is %STATE%
if not "%STATUS%"=="0" echo although its exit status was %STATUS%
exit /b 0

:spoiled
echo sysprep failed: the image state is %STATE%
goto failed

:untagged
if "%STATUS%"=="0" (
  echo sysprep failed: it ended with exit status 0, but left no Sysprep_succeeded.tag
) else (
  echo sysprep failed: it ended with exit status %STATUS% and left no Sysprep_succeeded.tag
)

:failed
if not "%SIZE%"=="%BEFORE%" echo setuperr.log had %BEFORE% bytes before, and has %SIZE% now
echo the reason is in the logs; copy this folder, and let "unattend logs" explain it elsewhere:
echo   "%FOLDER%Panther"
exit /b 4

:undecoded
rd /s /q "%WORK%"
echo unattend: certutil did not bring back the answer file
exit /b 3
<#if generalize>

:sealed
echo sysprep was not started: the image is already generalized; its state is %STATE%
echo boot it first, or capture it as it is
exit /b 6
</#if>

rem Sets STATE to a known state of the image, or to the word unknown.
:state
set "STATE=unknown"
for /f "tokens=1,2,*" %%A in ('reg query "${stateKey}" /v "${stateName}" 2^>nul') do for %%S in (${states?join(" ")}) do if "%%C"=="%%S" set "STATE=%%S"
if not "%STATE%"=="unknown" exit /b 0
for /f "tokens=1,2 delims== " %%A in ('type "%WINDIR%\Setup\State\State.ini" 2^>nul') do if /i "%%A"=="ImageState" for %%S in (${states?join(" ")}) do if "%%~B"=="%%S" set "STATE=%%S"
exit /b 0

rem Sets SIZE to the length of setuperr.log.
:size
set "SIZE=0"
if not exist "%FAULTS%" exit /b 0
cd /d "%FOLDER%Panther"
for %%F in (setuperr.log) do set "SIZE=%%~zF"
cd /d "%SYSTEM%"
exit /b 0
