import { plainWords } from './plain-words'
import { ABOUT_IT, OTHER_THING, SECRETS, type Secret } from './secret-words'

/** Words that turn a sentence into one about a secret, or into a warning not to give one. */
const AROUND =
  /\b(?:do not|dont|never|not|no|without|instead of|forgot|forgotten|reset|recover|change|changing|names? of|name for|path (?:to|of)|location of|where|which|holds?|holding|contains?|containing|last (?:4|four)|ending|type of|kind of|number of|count of|length of|id of|label for|how many)\b/
/** Words that ask for something: a loose word such as `token` counts only after one. */
const ASKING = /\b(?:enter|type|paste|provide|give|supply|input|insert|submit|send|share|tell|need|your|its|his|her)\b/

type Place = { readonly before: string; readonly after: string }

const places = (text: string, { words, spaceless }: Secret): readonly Place[] => {
  const found: Place[] = []
  for (let at = text.indexOf(words); at >= 0 && found.length < 20; at = text.indexOf(words, at + 1)) {
    const before = text.slice(0, at)
    const after = text.slice(at + words.length)
    if (spaceless || ((before === '' || before.endsWith(' ')) && (after === '' || after.startsWith(' '))))
      found.push({ before: before.trimEnd(), after: after.trimStart() })
  }
  return found
}

/** Of a text that leads up to a word: what stands in the same sentence. */
const sentence = (before: string): string => before.slice(before.lastIndexOf('.') + 1)
const wordBefore = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)
const wordAfter = (text: string): string => text.split(' ', 1)[0] ?? ''

const isAsked = ({ before, after }: Place): boolean =>
  !ABOUT_IT.has(wordAfter(after)) && !OTHER_THING.has(wordBefore(before)) && !/^last (?:4|four)/.test(after)

/** Names are run together in many ways (`dbpassword`, `userApikey`): the ends that say it all by themselves. */
const RUN_TOGETHER =
  /.(password|passwort|passwd|passphrase|apikey|accesstoken|clientsecret|secretkey|privatekey|cardnumber)$/

const lastOf = (text: string): string => wordBefore(text.replace(/(?<![ .])[ .]+$/, ''))

const MOST_REMEMBERED = 5_000
const remembered = new Map<string, string | undefined>()

/** The kind of secret that a property's name or title asks for: `a password`; undefined for none. */
export const secretInLabel = (label: string): string | undefined => {
  if (remembered.has(label)) return remembered.get(label)
  const what = readLabel(label)
  // The same names come over and over.
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  if (label.length <= 100) remembered.set(label, what)
  return what
}

const readLabel = (label: string): string | undefined => {
  const text = plainWords(label)
  const found = SECRETS.find((secret) =>
    places(text, secret).some(
      (place) => isAsked(place) && (!secret.weak || /^(?:$|\.|for |from |of your |to )/.test(place.after)),
    ),
  )
  const end = RUN_TOGETHER.exec(lastOf(text))?.[1]
  return found?.what ?? SECRETS.find(({ words }) => words === end)?.what ?? (end === undefined ? undefined : 'a secret')
}

/** The kind of secret that a sentence asks a person for; undefined for none, and for one that only speaks of it. */
export const secretInProse = (prose: string): string | undefined => {
  const text = plainWords(prose)
  return SECRETS.find((secret) =>
    places(text, secret).some(
      (place) =>
        isAsked(place) && !AROUND.test(sentence(place.before)) && (!secret.weak || ASKING.test(sentence(place.before))),
    ),
  )?.what
}
