// The little that must be C: what happens inside a signal handler, where nothing but plain system calls is
// safe; and what the program carries for hosts that have nothing.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/// Remembers how the terminal is set now, so that it can be set so again whatever happens.
///
/// Call it before anything changes the terminal.
void cterminal_remember(int descriptor);

/// Watches over the terminal: signals that end or stop the program arrive on a pipe, and if the program does
/// not act on them in time, or crashes, the terminal is put right and the program ends.
///
/// - restore: what is sent to the terminal to leave full-screen mode; text and all that replace it must stay valid.
/// - Returns: the end of the pipe to read signal numbers from, a byte each, or -1.
int cterminal_guard(const char *restore);

/// Sends something else to leave full-screen mode from now on.
void cterminal_restore_by(const char *restore);

/// Shows a text on the terminal, once it is put right, if the program crashes.
void cterminal_if_it_crashes_say(const char *words);

/// Stops the program's process group until it is continued, as ^Z does without a handler.
void cterminal_stop(void);

/// Lends the terminal to a command until it is taken back: ^C and ^\ are nothing to the program then, and ^Z stops it
/// along with the command.
void cterminal_lend(void);
void cterminal_take_back(void);

/// Runs the program; in a thread, and with room for all threads, where the limit of the stack (ulimit -s) leaves too
/// little.
void cterminal_run_with_room(void (*body)(void));

/// Starts a command of the shell, with every signal as a program finds it at its start.
///
/// - input: becomes the end of the pipe that is the command's standard input.
/// - Returns: the process, or -1 and errno.
pid_t cterminal_start(const char *command, int *input);

/// Ends the program by a signal, so that its parent sees which.
void cterminal_end_by(int signal);

/// Says before much memory is taken for a short time that it is to be given back to the system.
void cterminal_expect_to_give_memory_back(void);

/// Gives memory that was freed back to the system, which malloc keeps otherwise.
void cterminal_give_memory_back(void);

/// Whether this is the static program, which takes nothing of the host: it reads and writes UTF-8 alone, whatever
/// the locale.
bool cterminal_is_static(void);

/// The codeset of the environment's locale, or NULL where it is not installed; the static program knows none.
const char *cterminal_codeset(void);

/// The description of a common terminal as TERMINFO takes it, or NULL. It is for hosts that have none.
const char *cterminal_description(const char *name);

#endif
