/** Bytes as pairs of digits, sixteen to a line. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte, at) => byte.toString(16).padStart(2, '0') + (at % 16 === 15 ? '\n' : ' '))
    .join('')
    .trimEnd()

/** Undefined for text that is no hex: pairs of digits, with whatever space, commas and `0x` between them. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  const digits = text.replace(/0x/gi, '').replace(/[\s,;:]/g, '')
  if (digits.length % 2 !== 0 || /[^\da-f]/i.test(digits)) return undefined
  return Uint8Array.from({ length: digits.length / 2 }, (_, at) => parseInt(digits.slice(at * 2, at * 2 + 2), 16))
}
