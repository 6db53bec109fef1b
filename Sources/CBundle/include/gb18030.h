#ifndef GB18030_H
#define GB18030_H

/// The table that scripts/make_gb18030_table.py makes, aligned to eight bytes; GB18030.swift reads it.
const unsigned char *_Nonnull bundled_gb18030_bytes(void);

#endif
