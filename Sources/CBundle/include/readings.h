#ifndef READINGS_H
#define READINGS_H

/// The table of readings that scripts/readings/make_readings.py makes, aligned to eight bytes; ReadingTable.swift reads it.
const unsigned char *_Nonnull bundled_readings_bytes(void);

#endif
