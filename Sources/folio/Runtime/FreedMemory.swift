import CAllocator

/// What becomes of memory that is no longer used.
enum FreedMemory {
  /// Keeps up to 64 MB of it for what comes next.
  ///
  /// A bill is read in pieces of half a megabyte. Left to itself, the C library asks the system for
  /// each and gives it back, and the system clears every page again: a tenth of the time that a
  /// million rows take.
  static func keep() {
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TRIM_THRESHOLD, 64 << 20)
    // Pieces are read on one thread and let go on another; apart, each would keep its own.
    mallopt(M_ARENA_MAX, 1)
  }
}
