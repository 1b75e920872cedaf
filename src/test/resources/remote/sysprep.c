/* Stands in for sysprep.exe under Wine: writes its command line to C:\arguments.txt, a copy of its
   answer file to C:\seen.xml, and does what C:\mode.txt says. */
#include <stdio.h>
#include <string.h>
#include <wchar.h>
#include <windows.h>

static void put(const char *path, const char *how, const char *text) {
  FILE *file = fopen(path, how);
  fputs(text, file);
  fclose(file);
}

static void log_line(const char *text) { put("Panther\\setupact.log", "ab", text); }

static void succeed(void) {
  log_line("2099-02-03 08:00:02, Info                  SYSPRP Sysprep_Generalize done\r\n");
  put("C:\\windows\\Setup\\State\\State.ini", "wb",
      "[State]\r\nImageState=IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE\r\n");
  put("Sysprep_succeeded.tag", "wb", "");
}

static int fail(void) {
  const char *line =
      "2099-02-03 08:00:01, Error                 SYSPRP BitLocker-Sysprep: BitLocker is on for "
      "the OS volume. (0x80310039)\r\n";
  log_line(line);
  put("Panther\\setuperr.log", "ab", line);
  return 1;
}

int main(void) {
  char mode[40] = "", utf8[2000];
  WCHAR self[MAX_PATH];
  FILE *file = fopen("C:\\mode.txt", "rb");
  fgets(mode, sizeof mode, file);
  fclose(file);
  GetModuleFileNameW(NULL, self, MAX_PATH);
  *wcsrchr(self, L'\\') = 0;
  SetCurrentDirectoryW(self);
  WCHAR *path = wcsstr(GetCommandLineW(), L"/unattend:");
  if (!path || !CopyFileW(path + 10, L"C:\\seen.xml", FALSE)) return 99;
  log_line("2099-02-03 08:00:00, Info                  SYSPRP began\r\n");
  WideCharToMultiByte(CP_UTF8, 0, GetCommandLineW(), -1, utf8, sizeof utf8, NULL, NULL);
  if (!strcmp(mode, "succeed-and-wait")) succeed();
  put("C:\\arguments.new", "wb", utf8);
  MoveFileA("C:\\arguments.new", "C:\\arguments.txt");
  if (!strcmp(mode, "hang") || !strcmp(mode, "succeed-and-wait")) Sleep(30000);
  if (!strcmp(mode, "fail")) return fail();
  if (!strcmp(mode, "nothing")) return 0;
  succeed();
  return 0;
}
