// For pipe2.
#define _GNU_SOURCE

#include "CMapping.h"
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <termios.h>
#include <unistd.h>

static int terminal = -1;
static struct termios settings;
static const char *volatile restore_text = "";
static const char *volatile last_words = "";
static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t ending_signal;

/// Puts the terminal right, and shows a text on it. A terminal that takes no output now gets none: waiting for it
/// would hang.
static void restore_terminal_saying(const char *words) {
  if (terminal < 0) return;
  tcflush(terminal, TCOFLUSH);
  struct pollfd ready = {.fd = terminal, .events = POLLOUT};
  if (poll(&ready, 1, 0) == 1 && (ready.revents & POLLOUT)) {
    const char *text = restore_text;
    ssize_t ignored = write(terminal, text, strlen(text));
    ignored = write(terminal, words, strlen(words));
    (void)ignored;
  }
  tcsetattr(terminal, TCSANOW, &settings);
}

static void restore_terminal(void) { restore_terminal_saying(""); }

static void tell(int number) {
  unsigned char byte = (unsigned char)number;
  ssize_t ignored = write(pipe_ends[1], &byte, 1);
  (void)ignored;
}

static void on_end(int number) {
  int saved = errno;
  if (ending_signal) {
    restore_terminal();
    _exit(128 + number);
  }
  ending_signal = number;
  // The main loop may be stuck in a write to a terminal that does not read. A line that hung up has nobody
  // left to wait for.
  struct itimerval patience = {.it_value = {.tv_sec = number == SIGHUP ? 0 : 1, .tv_usec = 400000}};
  setitimer(ITIMER_REAL, &patience, NULL);
  tell(number);
  errno = saved;
}

static void on_alarm(int number) {
  restore_terminal();
  _exit(128 + (ending_signal ? ending_signal : number));
}

static void on_change(int number) {
  int saved = errno;
  tell(number);
  errno = saved;
}

static void on_crash(int number) {
  restore_terminal_saying(last_words);
  signal(number, SIG_DFL);
  raise(number);
}

/// A mapped file that was cut short is no crash: the program goes on with zeros, and is told.
static void on_bus_error(int number, siginfo_t *info, void *context) {
  (void)context;
  if (info->si_code == BUS_ADRERR && cmapping_rescue(info->si_addr)) return on_change(number);
  on_crash(number);
}

static void handle(int number, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static bool is_ignored(int number) {
  struct sigaction before;
  return sigaction(number, NULL, &before) == 0 && before.sa_handler == SIG_IGN;
}

/// Handles a signal in the way that its kind asks for. What it does not name ends a program, the real-time signals
/// among them; those that cannot be handled stay as they are.
static void watch(int number) {
  switch (number) {
    case SIGILL: case SIGTRAP: case SIGSEGV: case SIGABRT: case SIGFPE: case SIGSYS:
      return handle(number, on_crash, SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
    case SIGBUS: {
      struct sigaction action = {.sa_sigaction = on_bus_error, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
      sigemptyset(&action.sa_mask);
      sigaction(number, &action, NULL);
      return;
    }
    case SIGALRM: return handle(number, on_alarm, 0);
    // Its fault arrives as an error of the write that met it.
    case SIGPIPE: return handle(number, SIG_IGN, 0);
    // ncurses would set a flag, which is not looked at while the program waits; it leaves a handler as it is.
    case SIGWINCH: return handle(number, on_change, SA_RESTART);
    case SIGCONT: return handle(number, on_change, 0);
    // Who ignores ^Z has nobody who could continue the program.
    case SIGTSTP:
      if (!is_ignored(number)) handle(number, on_change, 0);
      return;
    // They end nothing.
    case SIGCHLD: case SIGURG: case SIGTTIN: case SIGTTOU: return;
    // Who starts the program with nohup wants it to outlive the line.
    default:
      if (!is_ignored(number)) handle(number, on_end, 0);
  }
}

void cterminal_remember(int descriptor) {
  if (tcgetattr(descriptor, &settings) == 0) terminal = descriptor;
}

void cterminal_restore_by(const char *restore) { restore_text = restore; }

void cterminal_if_it_crashes_say(const char *words) { last_words = words; }

int cterminal_guard(const char *restore) {
  restore_text = restore;
  // Without a pipe, for want of descriptors, signals end the program all the same, by the alarm.
  if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) pipe_ends[0] = pipe_ends[1] = -1;

  // A crash may be a stack overflow: its handler needs a stack of its own.
  static unsigned char crash_stack[1 << 16];
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, NULL);
  for (int number = 1; number < NSIG; number++) watch(number);
  return pipe_ends[0];
}

void cterminal_stop(void) {
  signal(SIGTSTP, SIG_DFL);
  kill(0, SIGTSTP);
  handle(SIGTSTP, on_change, 0);
}

static struct sigaction lent[3];
static const int lent_signals[3] = {SIGINT, SIGQUIT, SIGTSTP};

void cterminal_lend(void) {
  for (int i = 0; i < 3; i++) {
    struct sigaction action = {.sa_handler = lent_signals[i] == SIGTSTP ? SIG_DFL : SIG_IGN};
    sigaction(lent_signals[i], &action, &lent[i]);
  }
}

void cterminal_take_back(void) {
  for (int i = 0; i < 3; i++) sigaction(lent_signals[i], &lent[i], NULL);
}

pid_t cterminal_start(const char *command, int *input) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  pid_t child = fork();
  if (child == 0) {
    // What the program ignores or handles is nothing to the command.
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    dup2(ends[0], STDIN_FILENO);
    execl("/bin/sh", "sh", "-c", command, (char *)NULL);
    _exit(127);
  }
  int fault = errno;
  close(ends[0]);
  if (child < 0) close(ends[1]);
  errno = fault;
  *input = ends[1];
  return child;
}

void cterminal_end_by(int number) {
  signal(number, SIG_DFL);
  raise(number);
  _exit(128 + number);
}
