/* What terminfo says about the terminal named by TERM. */
#ifndef FOLIO_TERMINFO_H
#define FOLIO_TERMINFO_H

#include <stddef.h>

enum {
  folio_terminfo_fine = 0,
  folio_terminfo_unset = 1,     /* TERM is empty */
  folio_terminfo_unknown = 2,   /* no entry of that name */
  folio_terminfo_incapable = 3, /* it cannot place the cursor or clear the screen */
};

/* The strings that take a terminal into and out of full-screen mode. */
struct folio_sequences {
  char enter[256];
  char leave[256];
  char paste_on[16]; /* what of `enter` ncurses does not send by itself */
};

/* Loads the entry of $TERM and fills `sequences`; returns one of the values above. */
int folio_terminfo_load(int output, struct folio_sequences *sequences);

#endif
