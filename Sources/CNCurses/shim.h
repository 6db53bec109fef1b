// ncursesw for Swift. Wrappers for what Swift cannot import: macros, globals that are not safe to share,
// and calls that take FILE pointers. No logic here.
#ifndef WENTAN_CNCURSES_H
#define WENTAN_CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdio.h>
#include <string.h>
#include <term.h>

static inline SCREEN *cncurses_newterm(const char *type) {
  return newterm(type, stdout, stdin);
}
static inline WINDOW *cncurses_stdscr(void) { return stdscr; }
static inline int cncurses_flush(void) { return fflush(stdout); }
static inline int cncurses_rows(void) { return getmaxy(stdscr); }
static inline int cncurses_columns(void) { return getmaxx(stdscr); }
static inline int cncurses_colours(void) { return COLORS; }
static inline int cncurses_repaint(void) { return clearok(curscr, TRUE); }
static inline int cncurses_setupterm(const char *type, int *error) {
  return setupterm(type, 1, error);
}
/// A string capability, or NULL where the terminal has none.
static inline const char *cncurses_capability(const char *name) {
  char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}
/// Takes a part out of a string capability, where it is in it.
static inline void cncurses_take_out(const char *part, const char *name) {
  char *value = tigetstr(name);
  char *found = value == NULL || value == (char *)-1 ? NULL : strstr(value, part);
  if (found != NULL) memmove(found, found + strlen(part), strlen(found + strlen(part)) + 1);
}
/// Makes a string capability empty.
///
/// Returns: its first byte, for cncurses_restore; 0 where the terminal has none.
static inline char cncurses_silence(const char *name) {
  char *value = tigetstr(name);
  if (value == NULL || value == (char *)-1) return 0;
  char first = *value;
  *value = 0;
  return first;
}
static inline void cncurses_restore(const char *name, char first) {
  if (first) *tigetstr(name) = first;
}

/// What a mouse did, of that which is asked for: a mask of BUTTONn_ACTION bits.
static inline mmask_t cncurses_want_mouse(void) {
  mouseinterval(180);
  return mousemask(BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
}
static inline mmask_t cncurses_leave_mouse(void) { return mousemask(0, NULL); }
static const mmask_t cncurses_click = BUTTON1_PRESSED | BUTTON1_CLICKED;
static const mmask_t cncurses_double_click = BUTTON1_DOUBLE_CLICKED;
static const mmask_t cncurses_wheel_up = BUTTON4_PRESSED;
static const mmask_t cncurses_wheel_down = BUTTON5_PRESSED;

static const attr_t cncurses_bold = A_BOLD;
static const attr_t cncurses_dim = A_DIM;
static const attr_t cncurses_reverse = A_REVERSE;
static const attr_t cncurses_underline = A_UNDERLINE;

#endif
