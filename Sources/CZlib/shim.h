// zlib, and its one macro that Swift cannot import.
#include <zlib.h>

/// Begins to unpack a stream without a header, as ZIP archives have them. Z_OK where that worked.
static inline int czlib_begin(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }
