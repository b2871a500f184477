/** A header value as text: `=?base64?…?=` is unwrapped; undefined for what is missing or unreadable. */
export const decodeHeaderValue = (value: string | null): string | undefined => {
  if (value === null) return undefined
  const wrapped = /^=\?base64\?(.*)\?=$/.exec(value)
  // Characters that no field value may have come through from lenient HTTP libraries.
  if (!wrapped) return /^[\t\x20-\x7e]*$/.test(value) ? value : undefined
  const encoded = wrapped[1] ?? ''
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(encoded) || encoded.length % 4 !== 0) return undefined
  return Buffer.from(encoded, 'base64').toString('utf8')
}
