@echo off
rem Starts unattend on Java 17 or later: the one in JAVA_HOME, else the one on the path.
rem
rem UNATTEND_JAVA_OPTS        further options for Java
rem UNATTEND_MAKE_ARCHIVE=1   write the class-data archive anew at the end of this run; start-up is
rem                           slower without an archive made in this very folder by the same Java
setlocal DisableDelayedExpansion
for %%I in ("%~dp0..") do set "unattend_home=%%~fI"

if defined JAVA_HOME (
  set "unattend_java=%JAVA_HOME:"=%\bin\java.exe"
  goto found
)
set "unattend_java="
for %%J in (java.exe) do set "unattend_java=%%~$PATH:J"
if not defined unattend_java (
  >&2 echo unattend: there is no java.exe on the path and JAVA_HOME is not set; Java 17 or later is needed
  exit /b 3
)

:found
if not exist "%unattend_java%" (
  >&2 echo unattend: there is no "%unattend_java%"; Java 17 or later is needed
  exit /b 3
)
set "unattend_version="
for %%J in ("%unattend_java%") do set "unattend_release=%%~dpJ..\release"
if exist "%unattend_release%" (
  for /f "usebackq tokens=1,2 delims==." %%A in ("%unattend_release%") do (
    if "%%A"=="JAVA_VERSION" set "unattend_version=%%~B"
  )
)
if not defined unattend_version goto run
set "unattend_version=%unattend_version:"=%"
if %unattend_version% lss 17 (
  >&2 echo unattend: "%unattend_java%" is Java %unattend_version%; Java 17 or later is needed
  exit /b 3
)

:run
set "unattend_archive=-XX:SharedArchiveFile"
if defined UNATTEND_MAKE_ARCHIVE (
  set "unattend_archive=-XX:ArchiveClassesAtExit"
  if exist "%unattend_home%\lib\unattend.jsa" del /f "%unattend_home%\lib\unattend.jsa"
)
"%unattend_java%" -Xshare:auto -Xlog:disable -XX:+UseSerialGC -Xmn32m -XX:TieredStopAtLevel=1 ^
  -XX:-UsePerfData -Djdk.console=java.base %UNATTEND_JAVA_OPTS% ^
  "%unattend_archive%=%unattend_home%\lib\unattend.jsa" ^
  -cp "%unattend_home%\lib\unattend.jar" unattend.cli.Main %*
exit /b %errorlevel%
