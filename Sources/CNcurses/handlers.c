#define _GNU_SOURCE
#include "handlers.h"
#include "restore.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum {
  answer_ms = 300,    /* for the run loop to answer a request to end */
  clean_up_ms = 2000, /* for what it does after the terminal is back */
  signal_limit = 65,
  fault_stack_size = 64 * 1024,
};

static const int deadly[] = {SIGQUIT, SIGILL,  SIGTRAP, SIGABRT, SIGBUS,  SIGFPE,
                             SIGSEGV, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ, SIGSYS};
static const int requests[] = {SIGHUP, SIGINT, SIGTERM};
#define COUNT(array) (sizeof(array) / sizeof *(array))

static struct sigaction next[signal_limit];
static int notices[2] = {-1, -1};
static timer_t deadline;
static int has_deadline = 0;
static atomic_int ending = 0; /* the signal that asked for the end */
static char fault_stack[fault_stack_size];

static void notify(char notice) {
  int saved = errno;
  /* A full pipe holds such a notice already. */
  (void)!write(notices[1], &notice, 1);
  errno = saved;
}

static void set_deadline(int milliseconds) {
  if (!has_deadline) return;
  struct itimerspec time = {
      .it_value = {milliseconds / 1000, (long)(milliseconds % 1000) * 1000000}};
  timer_settime(deadline, 0, &time, NULL);
}

static void set_default(int signal) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

/* Ctrl-C and Ctrl-\ while a child has the terminal. */
static int is_for_child(void) { return !folio_restore_is_wanted(); }

/* Faults of the machine happen again when the instruction does, for whoever comes next. */
static void on_deadly(int signal, siginfo_t *info, void *context) {
  (void)context;
  if (signal == SIGQUIT && is_for_child()) return;
  int saved = errno;
  folio_restore_leave_now();
  sigaction(signal, &next[signal], NULL);
  int faulted = signal == SIGILL || signal == SIGBUS || signal == SIGFPE || signal == SIGSEGV;
  if (!faulted || info->si_code <= 0) raise(signal);
  errno = saved;
}

static void on_request(int signal) {
  if (signal == SIGINT && is_for_child()) return;
  int none = 0;
  if (!atomic_compare_exchange_strong(&ending, &none, signal)) return;
  int saved = errno;
  set_deadline(answer_ms);
  notify((char)signal);
  errno = saved;
}

static void on_deadline(int signal) {
  (void)signal;
  int cause = atomic_load(&ending);
  if (cause != 0) folio_restore_die(cause);
}

static void on_stop(int signal);

static void catch(int signal, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

static void unblock(int signal) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

static void on_continue(int signal) {
  (void)signal;
  int saved = errno;
  if (folio_restore_enter_now()) notify(folio_notice_resumed);
  errno = saved;
}

static void on_stop(int signal) {
  int saved = errno;
  folio_restore_leave_now();
  set_default(signal);
  raise(signal);
  unblock(signal);
  /* The process stops here, and on_continue has run by now, except in an orphaned process group,
   * which the kernel does not stop. */
  catch(signal, on_stop);
  if (!folio_restore_is_inside()) on_continue(SIGCONT);
  errno = saved;
}

static void on_resize(int signal) { notify((char)signal); }

/* Not SIG_IGN: children would inherit it. */
static void on_nothing(int signal) { (void)signal; }

static int is_ignored(int signal) {
  struct sigaction action;
  return sigaction(signal, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

int folio_handlers_install(void) {
  if (notices[0] >= 0) return notices[0];
  if (pipe2(notices, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGALRM};
  has_deadline = timer_create(CLOCK_MONOTONIC, &event, &deadline) == 0;
  folio_restore_guard_stack();

  /* Swift's own handlers print a backtrace, and on a terminal wait for a key in raw mode: only for
   * who asks for it. Otherwise the default action comes next. */
  int wants_backtrace = getenv("SWIFT_BACKTRACE") != NULL;
  struct sigaction action = {.sa_sigaction = on_deadly, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (size_t index = 0; index < COUNT(deadly); index++) {
    int signal = deadly[index];
    if (is_ignored(signal)) continue;
    sigaction(signal, &action, wants_backtrace ? &next[signal] : NULL);
  }
  for (size_t index = 0; index < COUNT(requests); index++) {
    /* `nohup` ignores a signal for good. */
    if (!is_ignored(requests[index])) catch(requests[index], on_request);
  }
  catch(SIGALRM, on_deadline);
  catch(SIGWINCH, on_resize);
  catch(SIGPIPE, on_nothing);
  catch(SIGCONT, on_continue);
  if (!is_ignored(SIGTSTP)) catch(SIGTSTP, on_stop);
  return notices[0];
}

void folio_handlers_extend_deadline(void) {
  if (atomic_load(&ending) != 0) set_deadline(clean_up_ms);
}

void folio_restore_guard_stack(void) {
  stack_t stack;
  if (sigaltstack(NULL, &stack) != 0 || !(stack.ss_flags & SS_DISABLE)) return;
  /* One stack for all threads: only one of them draws, and a fault is the end anyway. */
  stack = (stack_t){.ss_sp = fault_stack, .ss_size = sizeof fault_stack};
  sigaltstack(&stack, NULL);
}

void folio_restore_hung_up(void) {
  int none = 0;
  if (atomic_compare_exchange_strong(&ending, &none, SIGHUP)) set_deadline(answer_ms);
}

void folio_restore_die(int signal) {
  folio_restore_leave_now();
  set_default(signal);
  unblock(signal);
  kill(getpid(), signal);
  /* Delivered before kill returns, or at once to another thread that has it unblocked. */
  for (int waited = 0; waited < 100; waited++) {
    struct timespec pause = {.tv_nsec = 1000000};
    nanosleep(&pause, NULL);
  }
  _exit(128 + signal);
}
