/** Values of base64 and base64url digits (RFC 4648 §4 and §5); 255 for what is none. */
export const SIXBITS = new Uint8Array(256).fill(255)
const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const URL_SAFE = `${STANDARD.slice(0, 62)}-_`
for (const digits of [STANDARD, URL_SAFE])
  for (let value = 0; value < 64; value++) SIXBITS[digits.charCodeAt(value)] = value

/** Values of hexadecimal digits of either case; 255 for what is none. */
export const FOURBITS = new Uint8Array(256).fill(255)
for (let value = 0; value < 16; value++) {
  const digit = value.toString(16)
  FOURBITS[digit.charCodeAt(0)] = FOURBITS[digit.toUpperCase().charCodeAt(0)] = value
}

/** A way to write bytes as digits: `per` of them make `bytes` bytes. */
export type Coding = {
  readonly digits: number
  readonly bytes: number
  /** Digits from index `from` on, all of them valid, as bytes; what is left over at the end is dropped. */
  readonly decode: (digits: Uint8Array, from: number, into: Uint8Array) => number
  /** In the alphabet that `like` is written in. */
  readonly encode: (bytes: Uint8Array, like: Uint8Array) => string
}

export const BASE64: Coding = {
  digits: 4,
  bytes: 3,
  decode: (digits, from, into) => {
    let written = 0
    let bits = 0
    let held = 0
    for (let i = from; i < digits.length; i++) {
      held = ((held << 6) | (SIXBITS[digits[i] ?? 0] ?? 0)) & 0xffff
      bits += 6
      if (bits < 8) continue
      bits -= 8
      into[written++] = held >> bits
    }
    return written
  },
  encode: (bytes, like) => {
    const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replace(/=+$/, '')
    const isUrlSafe = like.includes(0x2d) || like.includes(0x5f)
    return isUrlSafe ? text.replaceAll('+', '-').replaceAll('/', '_') : text
  },
}

export const HEX: Coding = {
  digits: 2,
  bytes: 1,
  decode: (digits, from, into) => {
    let written = 0
    for (let i = from; i + 1 < digits.length; i += 2)
      into[written++] = ((FOURBITS[digits[i] ?? 0] ?? 0) << 4) | (FOURBITS[digits[i + 1] ?? 0] ?? 0)
    return written
  },
  encode: (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
}
