/** The value that empties a field: in CSV as it is sent, and in mapping files and constants for every format. */
export const NULL_MARKER = '#N/A';
export const NULL_MARKER_BYTES: Uint8Array = Buffer.from(NULL_MARKER);

/** Whether bytes from `start` to `end` are the null marker. */
export function isNullMarker(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    end - start === NULL_MARKER_BYTES.length &&
    NULL_MARKER_BYTES.every((byte, at) => bytes[start + at] === byte)
  );
}
