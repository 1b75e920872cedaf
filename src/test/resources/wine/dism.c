/* A stand-in for dism: notes its arguments in C:\dism.txt and writes the image; fails if C:\dism-fails is there. */
#include <stdio.h>
#include <wchar.h>

int wmain(int count, wchar_t **words) {
  FILE *notes = _wfopen(L"C:\\dism.txt", L"ab");
  for (int i = 1; i < count; i++) {
    fprintf(notes, "%ls\n", words[i]);
    if (wcsncmp(words[i], L"/ImageFile:", 11) == 0 && wcscmp(words[1], L"/Capture-Image") == 0) {
      FILE *image = _wfopen(words[i] + 11, L"wb");
      if (image) fclose(image);
    }
  }
  fclose(notes);
  FILE *fails = _wfopen(L"C:\\dism-fails", L"rb");
  return fails ? 1393 : 0;
}
