const BASE = 36
const T_MIN = 1
const T_MAX = 26
const SKEW = 38
const DAMP = 700
const MAX_CODE_POINT = 0x10ffff

const digitOf = (code: number): number => {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26
  return BASE
}

const adapt = (delta: number, points: number, first: boolean): number => {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1
  rest += Math.floor(rest / points)
  let k = 0
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN))
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW))
}

/** Decodes one label without its `xn--` (RFC 3492 §6.2); undefined when it is no Punycode. */
const decodeLabel = (label: string): string | undefined => {
  const split = Math.max(label.lastIndexOf('-'), 0)
  const output = Array.from(label.slice(0, split), (char) => char.charCodeAt(0))
  let n = 0x80
  let i = 0
  let bias = 72
  for (let at = split > 0 ? split + 1 : 0; at < label.length;) {
    const start = i
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(label.charCodeAt(at++))
      if (digit >= BASE) return undefined
      i += digit * weight
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX)
      if (digit < threshold) break
      weight *= BASE - threshold
    }
    const length = output.length + 1
    bias = adapt(i - start, length, start === 0)
    n += Math.floor(i / length)
    if (n > MAX_CODE_POINT) return undefined
    i %= length
    output.splice(i++, 0, n)
  }
  return String.fromCodePoint(...output)
}

/** A host name as a person would read it: each `xn--` label decoded; a label that cannot be decoded stays as it is. */
export const unicodeHost = (host: string): string =>
  host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join('.')
