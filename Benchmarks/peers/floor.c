// The least that a list on ncursesw can do, for a measure of the rest: it reads the lines of a file, paints a page
// of them and moves a bar down with j.
#define _XOPEN_SOURCE_EXTENDED 1
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *lines[2000];
static int count, selected;

static void put(int row) {
  move(row, 2);
  attrset(row == selected ? A_REVERSE : A_NORMAL);
  if (row < count) addstr(lines[row]);
  if (row == selected)
    for (int x = getcurx(stdscr); x < COLS - 1; x++) addch(' ');
  attrset(A_NORMAL);
  clrtoeol();
}

int main(int arguments, char **argument) {
  setlocale(LC_ALL, "");
  FILE *file = arguments > 1 ? fopen(argument[1], "r") : NULL;
  if (!file) return 66;
  char line[4096];
  while (count < 2000 && fgets(line, sizeof line, file)) {
    line[strcspn(line, "\n")] = 0;
    lines[count++] = strdup(line);
  }
  fclose(file);
  initscr();
  raw();
  noecho();
  curs_set(0);
  for (int row = 0; row < LINES; row++) put(row);
  refresh();
  for (int key; (key = getch()) != 'q' && key != ERR;) {
    if (key != 'j') continue;
    int before = selected;
    selected = (selected + 1) % LINES;
    put(before);
    put(selected);
    refresh();
  }
  endwin();
  return 0;
}
