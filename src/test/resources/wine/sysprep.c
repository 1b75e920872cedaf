/* A stand-in for sysprep. The file behaviour.txt beside it says in one word how it behaves; it notes
 * its arguments in arguments.txt, and leaves logs, its tag and the state of the image as sysprep does. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

static wchar_t folder[MAX_PATH];

static FILE *file(const wchar_t *name, const wchar_t *mode) {
  wchar_t path[MAX_PATH * 2];
  swprintf(path, sizeof path / sizeof *path, L"%ls\\%ls", folder, name);
  return _wfopen(path, mode);
}

static void say(const wchar_t *log, const char *level, const char *text) {
  SYSTEMTIME now;
  GetLocalTime(&now);
  FILE *out = file(log, L"ab");
  fprintf(out, "%04d-%02d-%02d %02d:%02d:%02d, %-22s SYSPRP %s\r\n", now.wYear, now.wMonth, now.wDay,
          now.wHour, now.wMinute, now.wSecond, level, text);
  fclose(out);
}

static void say_wide(const wchar_t *log, const char *text) {
  SYSTEMTIME now;
  wchar_t line[512];
  GetLocalTime(&now);
  FILE *out = file(log, L"wb");
  int length = swprintf(line, 512, L"\xFEFF%04d-%02d-%02d %02d:%02d:%02d, Error                  SYSPRP %hs\r\n",
                        now.wYear, now.wMonth, now.wDay, now.wHour, now.wMinute, now.wSecond, text);
  fwrite(line, sizeof *line, length, out);
  fclose(out);
}

static void state(const wchar_t *word) {
  HKEY key;
  RegCreateKeyExW(HKEY_LOCAL_MACHINE, L"SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Setup\\State", 0,
                  NULL, 0, KEY_WRITE, NULL, &key, NULL);
  RegSetValueExW(key, L"ImageState", 0, REG_SZ, (const BYTE *)word, (DWORD)((wcslen(word) + 1) * 2));
  RegCloseKey(key);
}

static void note(int count, wchar_t **words) {
  FILE *out = file(L"arguments.txt", L"wb");
  for (int i = 1; i < count; i++) {
    char text[4096];
    WideCharToMultiByte(CP_UTF8, 0, words[i], -1, text, sizeof text, NULL, NULL);
    fprintf(out, "%s\n", text);
    if (wcsncmp(words[i], L"/unattend:", 10) == 0) {
      FILE *answers = _wfopen(words[i] + 10, L"rb");
      fprintf(out, answers ? "(readable)\n" : "(not readable)\n");
      if (answers) {
        FILE *copy = file(L"received.xml", L"wb");
        int letter;
        while ((letter = fgetc(answers)) != EOF) fputc(letter, copy);
        fclose(copy);
        fclose(answers);
      }
    }
  }
  fclose(out);
}

int wmain(int count, wchar_t **words) {
  char word[32] = "";
  wchar_t tag[MAX_PATH * 2];
  GetModuleFileNameW(NULL, folder, MAX_PATH);
  *wcsrchr(folder, L'\\') = 0;
  note(count, words);
  FILE *behaviour = file(L"behaviour.txt", L"rb");
  if (behaviour) {
    if (fscanf(behaviour, "%31s", word) != 1) return 99;
    fclose(behaviour);
  }
  swprintf(tag, MAX_PATH * 2, L"%ls\\Sysprep_succeeded.tag", folder);
  DeleteFileW(tag);
  say(L"Panther\\setupact.log", "Info", "========================================================");
  say(L"Panther\\setupact.log", "Info", "===  Beginning of a new sysprep run  ===");
  if (!strcmp(word, "succeed")) {
    fclose(file(L"Sysprep_succeeded.tag", L"wb"));
    state(L"IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE");
    return 0;
  }
  if (!strcmp(word, "fail")) {
    const char *why =
        "SysprepGeneralize:Failure occurred while executing \\BdeSysprep.dll,Sysprep_Generalize_Bde; 0x80310039";
    say(L"Panther\\setupact.log", "Error", "[0x0f0073] BitLocker-Sysprep: BitLocker is on for the OS volume (0x80310039)");
    say(L"Panther\\setuperr.log", "Error", "[0x0f0073] BitLocker-Sysprep: BitLocker is on for the OS volume (0x80310039)");
    say(L"Panther\\setuperr.log", "Error", why);
    return 1;
  }
  if (!strcmp(word, "wide")) {
    say_wide(L"Panther\\setupact.log", "[0x0f0073] BitLocker-Sysprep: BitLocker is on for the OS volume (0x80310039)");
    say_wide(L"Panther\\setuperr.log", "[0x0f0073] BitLocker-Sysprep: BitLocker is on for the OS volume (0x80310039)");
    return 1;
  }
  if (!strcmp(word, "undeployable")) {
    fclose(file(L"Sysprep_succeeded.tag", L"wb"));
    state(L"IMAGE_STATE_UNDEPLOYABLE");
    return 0;
  }
  if (!strcmp(word, "hang")) {
    Sleep(60000);
  }
  for (int i = 0; !strcmp(word, "talk") && i < 300; i++) {
    say(L"Panther\\setupact.log", "Info", "still at it");
    Sleep(200);
  }
  return 0;
}
