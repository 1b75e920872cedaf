/* A stand-in for certutil, of which wine has an empty one: certutil -f -decode FROM TO. */
#include <stdio.h>
#include <string.h>
#include <wchar.h>

static const char *LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int wmain(int count, wchar_t **words) {
  if (count != 5 || wcscmp(words[1], L"-f") || wcscmp(words[2], L"-decode")) return 87;
  FILE *from = _wfopen(words[3], L"rb");
  FILE *to = _wfopen(words[4], L"wb");
  if (!from || !to) return 2;
  unsigned bits = 0;
  int held = 0, letter;
  while ((letter = fgetc(from)) != EOF && letter != '=') {
    const char *place = letter ? strchr(LETTERS, letter) : NULL;
    if (!place) continue;
    bits = bits << 6 | (unsigned)(place - LETTERS);
    held += 6;
    if (held >= 8) {
      held -= 8;
      fputc(bits >> held & 255, to);
    }
  }
  fclose(to);
  return 0;
}
