/** SHA-256 of bytes as `sha256:` and 64 lower-case hexadecimal digits, as skills are listed with (SEP-2640). */
export const digestOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return `sha256:${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
