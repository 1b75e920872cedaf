/* Stands for java.exe: writes its arguments, one a line, and ends with 0. */
#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#include <wchar.h>

int wmain(int argc, wchar_t **argv) {
  _setmode(_fileno(stdout), _O_U8TEXT);
  for (int i = 1; i < argc; i++) {
    wprintf(L"[%ls]\n", argv[i]);
  }
  return 0;
}
