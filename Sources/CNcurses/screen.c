#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

/* A pad: reading keys from a window would refresh it first. */
static WINDOW *keys = NULL;
static int key_input = -1;

static FILE *stream(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  return copy < 0 ? NULL : fdopen(copy, mode);
}

static int is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int folio_adopt_locale(void) {
  if (setlocale(LC_CTYPE, "") != NULL && is_utf8()) return 1;
  const char *const others[] = {"C.UTF-8", "en_US.UTF-8"};
  for (size_t index = 0; index < sizeof others / sizeof *others; index++) {
    if (setlocale(LC_CTYPE, others[index]) != NULL && is_utf8()) return 1;
  }
  setlocale(LC_CTYPE, "C");
  return 0;
}

int folio_open(int input, int output, int escape_milliseconds) {
  FILE *from = stream(input, "r");
  FILE *to = stream(output, "w");
  if (from == NULL || to == NULL) return errno != 0 ? errno : EIO;
  key_input = fileno(from);
  use_tioctl(TRUE);
  errno = 0;
  if (newterm(NULL, to, from) == NULL) return errno != 0 ? errno : EIO;
  set_escdelay(escape_milliseconds);
  cbreak();
  noecho();
  nonl();
  /* Looking for typed keys in the midst of a frame would leave it half drawn. */
  typeahead(-1);
  keys = newpad(1, 1);
  if (keys == NULL) return ENOMEM;
  keypad(keys, TRUE);
  nodelay(keys, TRUE);
  keypad(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  curs_set(0);

  /* Ctrl-C, Ctrl-S, Ctrl-Q, Ctrl-V and Ctrl-O are keys; Ctrl-Z stops and Ctrl-\ ends as ever. */
  struct termios modes;
  if (tcgetattr(key_input, &modes) != 0) return errno;
  modes.c_lflag |= ISIG;
  modes.c_lflag &= ~(tcflag_t)IEXTEN;
  modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
  modes.c_cc[VINTR] = _POSIX_VDISABLE;
  if (tcsetattr(key_input, TCSANOW, &modes) != 0) return errno;
  def_prog_mode();
  return 0;
}

int folio_read_key(void) {
  folio_restore_guard_stack();
  return keys == NULL ? ERR : wgetch(keys);
}

int folio_input_state(int descriptor) {
  struct pollfd wanted = {.fd = descriptor, .events = POLLIN};
  int ready = poll(&wanted, 1, 0);
  if (ready <= 0) return folio_input_quiet;
  if (wanted.revents & (POLLHUP | POLLERR | POLLNVAL)) return folio_input_ended;
  return folio_input_ready;
}

int folio_terminal_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return 0;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 1;
}

void folio_show(int row, int column) {
  if (row < 0 || column < 0) {
    leaveok(stdscr, TRUE);
  } else {
    leaveok(stdscr, FALSE);
    wmove(stdscr, row, column);
  }
  wnoutrefresh(stdscr);
  doupdate();
}

static void put(int row, int column, const wchar_t *text, attr_t attributes, short pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, pair, NULL) == OK) {
    mvwadd_wchnstr(stdscr, row, column, &cell, 1);
  }
}

void folio_put(int row, int column, const wchar_t *text, int count, int width, attr_t attributes,
               short pair) {
  wchar_t string[CCHARW_MAX + 1] = {L'?'};
  if (count > 0 && wcwidth(text[0]) == width) {
    int kept = 0;
    for (int index = 0; index < count && kept < CCHARW_MAX; index++) {
      if (index == 0 || wcwidth(text[index]) == 0) string[kept++] = text[index];
    }
    string[kept] = L'\0';
    put(row, column, string, attributes, pair);
    return;
  }
  for (int offset = 0; offset < width; offset++) {
    put(row, column + offset, string, attributes, pair);
  }
}
