/* The wide-character ncurses for Swift, and the few lines that must be C.
 *
 * Swift 6 imports neither mutable C globals (stdscr, COLORS) nor computed macros (A_BOLD, KEY_F(n));
 * the inline functions below stand in for them. */
#ifndef FOLIO_CNCURSES_H
#define FOLIO_CNCURSES_H

#define _XOPEN_SOURCE_EXTENDED 1
#include <ncurses.h>
#include <unistd.h>

#include "restore.h"
#include "terminfo.h"

static inline int folio_is_terminal(int descriptor) { return isatty(descriptor); }

static inline int folio_colors(void) { return COLORS; }
static inline int folio_color_pairs(void) { return COLOR_PAIRS; }
static inline int folio_lines(void) { return LINES; }
static inline int folio_columns(void) { return COLS; }

static inline attr_t folio_bold(void) { return WA_BOLD; }
static inline attr_t folio_dim(void) { return WA_DIM; }
static inline attr_t folio_underline(void) { return WA_UNDERLINE; }
static inline attr_t folio_reverse(void) { return WA_REVERSE; }

/* Makes the next doupdate clear the terminal and paint all of it. */
static inline void folio_forget_screen(void) {
  clearok(curscr, TRUE);
  werase(stdscr);
}

/* Takes stdscr, with the cursor at `row`, `column` (-1: wherever it is cheapest), to the terminal.
 * One doupdate; what is there already is not written again. */
void folio_show(int row, int column);

/* Puts one character of `width` columns at a place of stdscr: a base scalar and its marks.
 * What the locale cannot show, or gives another width, appears as question marks, so that a row
 * never shifts. */
void folio_put(int row, int column, const wchar_t *text, int count, int width, attr_t attributes,
               short pair);

/* Takes the character set from the environment, or C.UTF-8 where that is not UTF-8.
 * Returns whether characters beyond ASCII can be shown. */
int folio_adopt_locale(void);

/* Opens ncurses on two descriptors and puts the terminal into the modes of a full-screen program.
 * Returns 0, or an errno value. */
int folio_open(int input, int output, int escape_milliseconds);

/* Reads one byte or key code without waiting; -1 where there is none. */
int folio_read_key(void);

/* What a descriptor has for us now. */
enum { folio_input_quiet = 0, folio_input_ready = 1, folio_input_ended = 2 };
int folio_input_state(int descriptor);

/* The terminal's size as the kernel knows it; 0 where it does not. */
int folio_terminal_size(int descriptor, int *rows, int *columns);

#endif
