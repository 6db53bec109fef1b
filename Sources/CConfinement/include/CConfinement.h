// What a process gives up before it reads what comes from outside.
#include <spawn.h>
#include <stdbool.h>

/// Ends this process with the thread that has started it.
void confinement_follow_parent(void);

/// Closes all files but standard input, output and error.
void confinement_close_files(void);

/// Lets a program that is started have nothing but these three.
void confinement_close_files_of(posix_spawn_file_actions_t *actions);

/// From now on the process can read and write what it has open, and take memory; what it asks of the kernel beyond that,
/// to open a file or a socket or to start a program among it, ends it. False where the kernel has no such filter.
bool confinement_begin(void);
