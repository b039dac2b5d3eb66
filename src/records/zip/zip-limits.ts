/** What an archive may hold (Bulk API and Bulk API 2.0 Limits and Allocations). Lengths in bytes. */
export const MAX_PACKED_BYTES = 10_000_000;
export const MAX_UNPACKED_BYTES = 20_000_000;
/** Folders do not count; `request.txt` does. */
export const MAX_FILES = 1_000;
export const MAX_NAME_BYTES = 512;
export const REQUEST_NAME = 'request.txt';
