/* Between restore.c, which knows the terminal, and handlers.c, which knows the signals. */
#ifndef FOLIO_HANDLERS_H
#define FOLIO_HANDLERS_H

/* Async-signal-safe: gives the terminal back if it is ours. */
void folio_restore_leave_now(void);
/* Async-signal-safe: takes it again if the program wants it; returns whether it did. */
int folio_restore_enter_now(void);
int folio_restore_is_wanted(void);
int folio_restore_is_inside(void);

/* Takes the signals over, once; returns the descriptor of the notices, or -1 with errno. */
int folio_handlers_install(void);
/* Gives a program that is ending, and has given the terminal back, a little longer. */
void folio_handlers_extend_deadline(void);

#endif
