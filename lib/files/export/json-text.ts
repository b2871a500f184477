/** Characters escaped at once. */
const PIECE = 1 << 16

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00

/** A text as the inside of a JSON string (RFC 8259 §7), in pieces that are each quickly made. */
export function* escapedParts(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + PIECE, text.length)
    // A pair that is cut would be escaped as two lone halves.
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end--
    yield JSON.stringify(text.slice(at, end)).slice(1, -1)
    at = end
  }
}

/** A JSON object that is not closed yet: more members follow. */
export const opened = (members: Readonly<Record<string, unknown>>): string => JSON.stringify(members).slice(0, -1)
