#include "CNcurses.h"

#include <stdlib.h>
#include <string.h>
#include <term.h>

/* Appends a capability without its padding: `$<5/>` is for terminals slower than any left. */
static void append(char *to, size_t capacity, const char *sequence) {
  if (sequence == NULL || sequence == (const char *)-1) return;
  size_t used = strlen(to);
  while (*sequence != '\0' && used + 1 < capacity) {
    if (sequence[0] == '$' && sequence[1] == '<') {
      const char *end = strchr(sequence, '>');
      if (end != NULL) {
        sequence = end + 1;
        continue;
      }
    }
    to[used++] = *sequence++;
  }
  to[used] = '\0';
}

static int has(const char *sequence) {
  return sequence != NULL && sequence != (const char *)-1 && *sequence != '\0';
}

int folio_terminfo_load(int output, struct folio_sequences *sequences) {
  memset(sequences, 0, sizeof *sequences);
  const char *name = getenv("TERM");
  if (name == NULL || *name == '\0') return folio_terminfo_unset;
  int found = 0;
  if (setupterm(name, output, &found) != OK) {
    /* 1 means an entry for paper ("hardcopy"), which no cursor can be moved on. */
    return found == 1 ? folio_terminfo_incapable : folio_terminfo_unknown;
  }
  const char *place = tigetstr("cup");
  const char *clear = tigetstr("clear");
  if (!has(place) || !has(clear) || tigetflag("gn") > 0) {
    del_curterm(cur_term);
    return folio_terminfo_incapable;
  }

  const char *paste_on = "";
  const char *paste_off = "";
  /* Terminals with ANSI sequences ignore private modes they do not know. */
  if (strncmp(place, "\033[", 2) == 0) {
    paste_on = "\033[?2004h";
    paste_off = "\033[?2004l";
  }
  append(sequences->paste_on, sizeof sequences->paste_on, paste_on);

  char *enter = sequences->enter;
  append(enter, sizeof sequences->enter, tigetstr("smcup"));
  append(enter, sizeof sequences->enter, tigetstr("smkx"));
  append(enter, sizeof sequences->enter, tigetstr("civis"));
  append(enter, sizeof sequences->enter, paste_on);

  char *leave = sequences->leave;
  append(leave, sizeof sequences->leave, paste_off);
  append(leave, sizeof sequences->leave, tigetstr("rmacs"));
  append(leave, sizeof sequences->leave, tigetstr("sgr0"));
  append(leave, sizeof sequences->leave, tigetstr("op"));
  /* Without an alternate screen the dashboard would stay where the prompt comes. */
  if (!has(tigetstr("rmcup"))) append(leave, sizeof sequences->leave, clear);
  append(leave, sizeof sequences->leave, tigetstr("rmkx"));
  append(leave, sizeof sequences->leave, tigetstr("cnorm"));
  append(leave, sizeof sequences->leave, tigetstr("rmcup"));
  del_curterm(cur_term);
  return folio_terminfo_fine;
}
