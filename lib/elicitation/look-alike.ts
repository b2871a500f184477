/** Letters of other scripts and the ASCII letter each is taken for at a glance (after Unicode TS #39, confusables). */
const TAKEN_FOR: Readonly<Record<string, string>> = {
  ...{ а: 'a', ә: 'e', с: 'c', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', п: 'n', о: 'o', р: 'p' },
  ...{ ԛ: 'q', г: 'r', ѕ: 's', т: 't', ц: 'u', ѵ: 'v', ԝ: 'w', х: 'x', у: 'y', ѡ: 'w', ү: 'y', ɡ: 'g', в: 'b', н: 'h' },
  ...{ α: 'a', β: 'b', ε: 'e', γ: 'y', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ω: 'w' },
  ...{ օ: 'o', ո: 'n', ս: 'u', հ: 'h', ց: 'g', զ: 'q', գ: 'q', ℓ: 'l', ı: 'i', ɑ: 'a', ʟ: 'l', ɩ: 'i' },
}

/** Scripts whose letters pass for Latin ones; Han, kana, Hangul and others do not and are mixed with it in good faith. */
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
]

/** Accents that Latin alphabets are written with: `bücher` is a word, `ạpple` is none. */
const ACCENTED = /^[a-z][\u0300-\u0304\u0306\u0308\u030a-\u030c\u0327\u0328]$/

const isAscii = (label: string): boolean => /^[\x00-\x7f]*$/.test(label)

const plain = (char: string): string =>
  TAKEN_FOR[char] ??
  char
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9-]/g, '')

/** The ASCII label that a label is easily taken for; undefined when it can only be read as what it is. */
const readAs = (label: string): string | undefined => {
  const letters = Array.from(label)
  if (letters.every((char) => isAscii(char) || ACCENTED.test(char.normalize('NFD')))) return undefined
  const read = letters.map(plain)
  return read.every((char) => char !== '') ? read.join('') : undefined
}

/** The host that a host (its Punycode decoded) can be mistaken for: `apple.com` for `аррӏе.com`; undefined for none. */
export const imitated = (host: string): string | undefined => {
  const labels = host.split('.')
  const read = labels.map(readAs)
  return read.some((label) => label !== undefined)
    ? labels.map((label, index) => read[index] ?? label).join('.')
    : undefined
}

/** Whether a label mixes scripts that look alike, as no language does. */
export const mixesScripts = (host: string): boolean =>
  host.split('.').some((label) => SCRIPTS.filter((script) => script.test(label)).length > 1)
