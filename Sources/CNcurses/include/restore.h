/* The terminal given back, whatever ends or stops the program.
 *
 * Everything that a signal handler calls here is async-signal-safe. Handlers write bytes that were
 * computed beforehand; they never call ncurses. */
#ifndef FOLIO_RESTORE_H
#define FOLIO_RESTORE_H

#include "terminfo.h"

/* What the pipe of folio_restore_prepare tells, besides the numbers of the signals HUP, INT, TERM
 * and WINCH: the program was stopped, goes on, and has the terminal again. */
enum { folio_notice_resumed = 'R' };

/* Remembers the modes of the terminal and takes over the signals that end, stop or resize.
 * Returns a descriptor from which notices are read without waiting, or -1 with errno. */
int folio_restore_prepare(int input, int output, const struct folio_sequences *sequences);

/* Says that the terminal is ours from now on; called before the first change to it. */
void folio_restore_claim(void);

/* Remembers the present modes as those to come back to after a stop. */
void folio_restore_keep_modes(void);

/* Gives the terminal back: sequences, modes, and what was written to stderr meanwhile. Where the
 * program is asked to end, the time left for it starts anew. Does nothing the second time. */
void folio_restore_leave(void);

/* Takes the terminal again after folio_restore_leave; all of it must be drawn afterwards. */
void folio_restore_enter(void);

/* Around every output of ncurses, so that no handler of another thread writes in between.
 * folio_draw_begin returns 0 where the terminal is not ours and nothing may be written. */
int folio_draw_begin(void);
void folio_draw_end(void);

/* Lets a stack overflow of the calling thread be handled; the main actor moves between threads. */
void folio_restore_guard_stack(void);

/* Sets the deadline of a program that is to end because its terminal is gone. */
void folio_restore_hung_up(void);

/* Gives the terminal back and ends the process by a signal, so that its status says so. */
_Noreturn void folio_restore_die(int signal);

#endif
