<#ftl output_format="undefined">
@echo off
rem Captures a sealed Windows into an image, from Windows PE, where that Windows does not run.
rem Written by unattend ${version}.
rem
rem   capture.cmd IMAGE.wim [NAME [DRIVE:]]
rem
rem Without DRIVE: the only volume that sysprep has sealed is taken; two of them are a reason to name one.
rem Ends with 0 captured, 1 no sealed Windows, 2 wrong usage, 3 it could not be done, 4 dism failed.
setlocal EnableExtensions DisableDelayedExpansion
set "IMAGE=%~f1"
set "NAME=%~2"
set "WANTED=%~d3"
if "%~1"=="" (
  echo usage: capture.cmd IMAGE.wim [NAME [DRIVE:]]
  exit /b 2
)
if not defined NAME set "NAME=Windows"
if not "%~4"=="" (
  echo unattend: too many words: put names with blanks in quotes
  exit /b 2
)
set "PATH=%SystemRoot%\System32"
reg query "HKLM\SYSTEM\CurrentControlSet\Control\MiniNT" >nul 2>nul
if errorlevel 1 (
  echo unattend: this is not Windows PE; a Windows that runs cannot be captured. Shut it down, start Windows PE
  exit /b 3
)
if exist "%IMAGE%" (
  echo unattend: the image is there already, and is not overwritten:
  echo   "%IMAGE%"
  exit /b 3
)

set "SOURCE="
set /a FOUND=0
for %%D in (C D E F G H I J K L M N O P Q R S T U V W X Y Z) do call :look %%D
if %FOUND%==0 (
  echo unattend: no volume holds a Windows that sysprep has generalized
  echo a volume without a letter is not seen: diskpart, list volume, select volume N, assign
  exit /b 1
)
if %FOUND% gtr 1 (
  echo unattend: more than one volume is sealed: name the one to capture as the third word
  exit /b 1
)
if /i "%SOURCE%"=="%~d1" (
  echo unattend: the image would lie on the volume that it is made of: %SOURCE%
  exit /b 3
)

set "LOG=%IMAGE%.log"
echo captures %SOURCE% as "%NAME%"; dism logs to
echo   "%LOG%"
dism /Capture-Image "/ImageFile:%IMAGE%" /CaptureDir:%SOURCE%\ "/Name:%NAME%" /Compress:max /CheckIntegrity /Verify "/LogPath:%LOG%"
set "STATUS=%ERRORLEVEL%"
if not "%STATUS%"=="0" (
  echo unattend: dism failed with exit status %STATUS%; the image is not to be used
  exit /b 4
)
if not exist "%IMAGE%" (
  echo unattend: dism ended with exit status 0, but there is no image
  exit /b 4
)
dism /Get-ImageInfo "/ImageFile:%IMAGE%" /Index:1 "/LogPath:%LOG%"
if errorlevel 1 (
  echo unattend: dism cannot read the image that it wrote
  exit /b 4
)
echo captured %SOURCE%
exit /b 0

rem Counts a volume, unless Windows PE itself runs from it or another one was asked for.
:look
if /i "%1:"=="%SystemDrive%" exit /b 0
if defined WANTED if /i not "%1:"=="%WANTED%" exit /b 0
if not exist "%1:\Windows\System32\Sysprep\Sysprep_succeeded.tag" exit /b 0
set "STATE="
for /f "tokens=1,2 delims== " %%A in ('type "%1:\Windows\Setup\State\State.ini" 2^>nul') do if /i "%%A"=="ImageState" for %%S in (IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE IMAGE_STATE_GENERALIZE_RESEAL_TO_AUDIT) do if "%%~B"=="%%S" set "STATE=%%S"
if not defined STATE (
  echo passed over: %1: has a sysprep that succeeded, but its state is not a generalized one
  exit /b 0
)
echo found: %1: is sealed, its state is %STATE%
set "SOURCE=%1:"
set /a FOUND+=1
exit /b 0
