/** A number that looks random but always follows from the text (FNV-1a, 32 bits, then shifted to be positive). */
export const numberFrom = (text: string): number => {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 1
}
