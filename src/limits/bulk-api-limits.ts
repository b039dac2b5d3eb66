/**
 * What the Bulk API takes (Bulk API Developer Guide, "Limits"; the figures of the service's own CSV reader where it
 * has them). Sizes are those of the unpacked data. A character is a UTF-16 code unit, as the service counts them.
 */
export const MAX_BATCH_RECORDS = 10_000;
/**
 * A batch may also have at most 10,000,000 characters. A character takes at least one byte in UTF-8, so a batch
 * within this limit is within that one.
 */
export const MAX_BATCH_BYTES = 10_000_000;
export const MAX_RECORD_CHARACTERS = 400_000;
export const MAX_CELL_CHARACTERS = 131_072;
export const MAX_RECORD_FIELDS = 5_000;
export const MAX_HEADER_CHARACTERS = 32_000;
/** The records of a batch that the service saves together, from its first one on (Apex transactions). */
export const TRANSACTION_RECORDS = 200;
