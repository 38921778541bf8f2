#define _GNU_SOURCE
#include "restore.h"
#include "handlers.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

enum {
  write_patience_ms = 100, /* for a terminal that takes no more output */
  draw_patience_ms = 100,  /* for another thread in the midst of a frame */
  stderr_shown = 16 * 1024,
};

static struct {
  pid_t owner;
  int input, output;
  struct termios shell_modes, program_modes;
  struct folio_sequences sequences;
  size_t enter_length, leave_length;
  int held_stderr; /* a file in memory that stands in for stderr while the screen is ours */
  int real_stderr;
  atomic_int wanted;  /* the program wants the terminal: false while a child has it */
  atomic_int inside;  /* the terminal is in full-screen mode */
  atomic_int drawing; /* the thread that writes a frame, or 0 */
} tty = {.owner = 0, .input = -1, .output = -1, .held_stderr = -1, .real_stderr = -1};

/* Writes what it can, and tells whether that was all: a terminal that hangs must not keep the
 * process from ending. */
static int write_out(const char *bytes, size_t length) {
  int flags = fcntl(tty.output, F_GETFL);
  if (flags < 0) return 0;
  fcntl(tty.output, F_SETFL, flags | O_NONBLOCK);
  int patience = write_patience_ms;
  while (length > 0) {
    ssize_t written = write(tty.output, bytes, length);
    if (written > 0) {
      bytes += written;
      length -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN && patience > 0) {
      poll(NULL, 0, 5);
      patience -= 5;
    } else if (written >= 0 || errno != EINTR) {
      break;
    }
  }
  fcntl(tty.output, F_SETFL, flags);
  return length == 0;
}

/* Runtime messages ("Fatal error: …") would be lost with the alternate screen, or tear the picture;
 * they wait in memory until the terminal is back. */
static void hold_stderr(void) {
  if (tty.held_stderr >= 0) dup2(tty.held_stderr, STDERR_FILENO);
}

static void release_stderr(void) {
  if (tty.held_stderr < 0) return;
  dup2(tty.real_stderr, STDERR_FILENO);
  off_t end = lseek(tty.held_stderr, 0, SEEK_END);
  off_t from = end > stderr_shown ? end - stderr_shown : 0;
  char buffer[1024];
  while (from < end) {
    ssize_t count = pread(tty.held_stderr, buffer, sizeof buffer, from);
    if (count <= 0 || !write_out(buffer, (size_t)count)) break;
    from += count;
  }
  if (end > 0 && ftruncate(tty.held_stderr, 0) != 0) return;
  lseek(tty.held_stderr, 0, SEEK_SET);
}

static void prepare_stderr(void) {
  struct stat screen, errors;
  if (fstat(tty.output, &screen) != 0 || fstat(STDERR_FILENO, &errors) != 0) return;
  if (!S_ISCHR(errors.st_mode) || screen.st_rdev != errors.st_rdev) return;
  int memory = memfd_create("stderr", MFD_CLOEXEC);
  int copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (memory < 0 || copy < 0) {
    if (memory >= 0) close(memory);
    if (copy >= 0) close(copy);
    return;
  }
  fcntl(memory, F_SETFL, O_APPEND);
  tty.held_stderr = memory;
  tty.real_stderr = copy;
}

/* A terminal that is not our controlling one (in a test) has no foreground. */
static int in_background(void) {
  pid_t foreground = tcgetpgrp(tty.input);
  return foreground > 0 && foreground != getpgrp();
}

static void set_modes(const struct termios *modes) {
  sigset_t block, before;
  sigemptyset(&block);
  sigaddset(&block, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &block, &before);
  tcsetattr(tty.input, TCSANOW, modes);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void folio_restore_leave_now(void) {
  if (tty.owner == 0 || getpid() != tty.owner) return;
  if (atomic_exchange(&tty.inside, 0) == 0) return;
  int self = (int)gettid();
  for (int waited = 0; waited < draw_patience_ms; waited += 2) {
    int drawer = atomic_load(&tty.drawing);
    if (drawer == 0 || drawer == self) break;
    poll(NULL, 0, 2);
  }
  write_out(tty.sequences.leave, tty.leave_length);
  /* In the background the shell has set modes of its own already. */
  if (!in_background()) set_modes(&tty.shell_modes);
  release_stderr();
}

int folio_restore_enter_now(void) {
  if (tty.owner == 0 || getpid() != tty.owner || !atomic_load(&tty.wanted)) return 0;
  if (in_background()) {
    /* As the kernel does with a program that sets modes from there: it waits for `fg`. */
    kill(0, SIGTTOU);
    return 0;
  }
  set_modes(&tty.program_modes);
  write_out(tty.sequences.enter, tty.enter_length);
  hold_stderr();
  atomic_store(&tty.inside, 1);
  return 1;
}

int folio_restore_is_wanted(void) { return atomic_load(&tty.wanted); }
int folio_restore_is_inside(void) { return atomic_load(&tty.inside); }

int folio_restore_prepare(int input, int output, const struct folio_sequences *sequences) {
  if (tcgetattr(input, &tty.shell_modes) != 0) return -1;
  tty.program_modes = tty.shell_modes;
  tty.input = input;
  tty.output = output;
  tty.sequences = *sequences;
  tty.enter_length = strlen(tty.sequences.enter);
  tty.leave_length = strlen(tty.sequences.leave);
  if (tty.held_stderr < 0) prepare_stderr();
  if (tty.owner == 0) atexit(folio_restore_leave_now);
  tty.owner = getpid();
  return folio_handlers_install();
}

void folio_restore_claim(void) {
  atomic_store(&tty.wanted, 1);
  atomic_store(&tty.inside, 1);
  write_out(tty.sequences.paste_on, strlen(tty.sequences.paste_on));
  hold_stderr();
}

void folio_restore_keep_modes(void) { tcgetattr(tty.input, &tty.program_modes); }

void folio_restore_leave(void) {
  atomic_store(&tty.wanted, 0);
  folio_restore_leave_now();
  folio_handlers_extend_deadline();
}

void folio_restore_enter(void) {
  atomic_store(&tty.wanted, 1);
  folio_restore_enter_now();
}

int folio_draw_begin(void) {
  folio_restore_guard_stack();
  atomic_store(&tty.drawing, (int)gettid());
  if (atomic_load(&tty.inside)) return 1;
  atomic_store(&tty.drawing, 0);
  return 0;
}

void folio_draw_end(void) { atomic_store(&tty.drawing, 0); }
